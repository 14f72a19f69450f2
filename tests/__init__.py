"""Behaviour, seen from outside: pure rooms without disk, stores on real files, screens by clicks.

Owns: the tests, their builders and hostile files. May use: every room of the
house. Never belongs here: mocks of our own code, waiting on time, the network.
"""
