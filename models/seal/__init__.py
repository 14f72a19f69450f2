"""Signed and sealed containers, pure over bytes and paths.

Owns: bags, containers, signatures, keys at rest, age sealing, writing a file whole.
Doors: ``bag.build_bag``, ``container.open_bag`` and ``verify``, ``keys``, ``keyfile``,
``sealing``, ``writing``.
May use: vocabulary.
Never belongs here: the database, what the payload means.
"""
