"""Calendar duties: when something falls due, in a year with its holidays.

Owns: schedules and due dates. May use: assessment, standards, ledger,
vocabulary. Never belongs here: SQL, files, the clock, sentences.
"""
