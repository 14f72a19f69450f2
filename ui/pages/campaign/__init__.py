"""下发通知: a round that the county announces, and the notice at the centre."""
