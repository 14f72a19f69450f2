"""The command line: the same use cases for county scripts, for tests, and without a display.

For people it prints Chinese; with ``--json`` exactly one JSON object on standard
output. Progress and remarks go to standard error. Exit codes: 0 done, 1 a bug,
2 refused, 3 trouble on the machine, 130 stopped.
"""
