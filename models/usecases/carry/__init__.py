"""Carrying the last answers over to a new edition or year, and confirming them one by one."""
