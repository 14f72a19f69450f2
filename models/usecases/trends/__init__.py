"""How a centre's years compare: what is shown, what each point is made of, the document.

Owns: which series there are, a value of each for every year, the way down from a point to
its rows. May use: the rooms below, the use cases that read a year. Never belongs here:
drawing, words of a screen.
"""
