"""The sample county: twelve invented institutions to try everything with.

Owns: their people, devices, figures, registers and the way they answer; nothing
here is a real person, place or number. May use: the rooms below and the use
cases. Never belongs here: anything a real institution's workspace needs.
"""
