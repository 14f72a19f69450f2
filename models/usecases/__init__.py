"""One file per thing a person can ask, in a folder per subject; the only door for ui/.

Owns: use cases and the frozen cards they return.
May use: every room of models.
Never belongs here: Qt, argument parsing, sentences.
"""
