"""Everything that is true without a screen.

Owns: the words, the standards, the ledgers, the judgement, the packages, the
store and the use cases. May use: the rooms below it, in the order held by the
import contracts in pyproject.toml. Never belongs here: Qt, the command line,
the current directory, environment variables, or a call to now().
"""
