"""Accounts: who may do what, signing in, recovery."""
