"""Signed and sealed containers, pure over bytes and paths.

Owns: bags, containers, signatures, keys at rest, age sealing.
May use: vocabulary.
Never belongs here: the database, what the payload means.
"""
