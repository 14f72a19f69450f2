"""Keeping the work safe: backups, what is due, handing over to a successor."""
