"""What is short for a target, in natural units, what it blocks, and how to close it.

Owns: shortages merged over clauses and policy rows, who and what comes near, what lapses
on a later day, last year beside this one; trials and the cheapest plan.
May use: assessment and below.
Never belongs here: SQL, files, sentences.
"""
