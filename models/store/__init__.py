"""The one door to the database and the workspace folder.

Owns: tables, migrations, the unit of work, evidence files, the lock.
May use: assessment and below (records only).
Never belongs here: decisions, sentences, Qt.
"""
