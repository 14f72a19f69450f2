"""Ledgers + pack + answers -> grades, rates and level, each with its derivation.

Owns: three-valued findings, grades, level rules, incremental recomputation.
May use: standards, ledger, vocabulary.
Never belongs here: SQL, files, sentences.
"""
