"""A new year: opening it, rolling ledgers over, confirming what was rolled."""
