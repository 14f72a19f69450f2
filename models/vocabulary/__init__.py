"""Words every other room speaks: ids, failures, clock, progress, exact amounts.

Owns: names and tiny pure functions with no knowledge of standards or ledgers.
May use: the standard library and rfc8785. Never belongs here: SQL, files, Qt.
"""
