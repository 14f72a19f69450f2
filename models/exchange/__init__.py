"""Packages as plans: shown first, then applied in one transaction.

Owns: what a submission contains, what an importer checks and writes.
May use: store, seal and below.
Never belongs here: screens, sentences.
"""
