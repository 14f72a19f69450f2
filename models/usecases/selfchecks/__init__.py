"""Self-checks of a year: begun from a form, filled in, finished into the ledgers, printed."""
