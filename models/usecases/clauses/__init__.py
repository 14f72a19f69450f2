"""Answering a clause and what stands beside it: evidence, notes, departments, search."""
