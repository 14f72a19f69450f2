"""Standard packs and the requirement language: the standards as data.

Owns: packs, their compilation and checking, requirement trees and what each asks.
May use: vocabulary.
Never belongs here: ledger rows, SQL, files, a clause known by name.
"""
