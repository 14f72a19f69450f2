"""Self-check forms: what is asked, where each question comes from, what was found.

Owns: the shape of a form, reading one defensively, answers and their tally. May
use: standards, ledger, vocabulary. Never belongs here: rows, screens, paper.
"""
