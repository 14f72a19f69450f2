"""Every face to a person: the desktop (Qt) and the command line (no Qt).

Owns: pages, components, the look, texts for codes, the bridge to use cases.
May use: forms, models.usecases through the bridge, models.vocabulary. Never
belongs here: SQL, rows, judgement, figures worked out on a page.
"""
