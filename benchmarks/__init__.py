"""How long the program takes, beside the least the same work can take.

Owns: one module for each thing a person waits for, each runnable alone
(``python -m benchmarks.report [--short]``), and what they share. May use: every
room, as a caller. Never belongs here: anything the program needs, any verdict;
``docs/benchmarks.md`` says what was measured and what it means.
"""
