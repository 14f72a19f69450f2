"""The page of the rectification ledger, and the switch it shares with its neighbours."""
