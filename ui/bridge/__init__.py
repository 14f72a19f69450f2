"""The bridge: all of ui that calls use cases; one file per subject, joined in whole.py."""
