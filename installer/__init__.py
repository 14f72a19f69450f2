"""From a clone to a running program: the environment, the system packages, the checks.

Owns: the developer's commands, the locks' use, the list of system packages. May
use: the standard library of a bare Python 3.11. Never belongs here: any import
of the program, package index addresses, choices that belong to pip's own
configuration.
"""
