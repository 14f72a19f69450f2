"""What is short for the next level, in natural units, and what it blocks.

Owns: shortages merged over clauses.
May use: assessment and below.
Never belongs here: SQL, files, sentences.
"""
