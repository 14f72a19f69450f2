"""The pages: one folder a page: ``page.py`` and its own small widgets beside it.

Owns: what a person does on each page. May use: the desk (bridge, jobs, look),
components, cards, texts. Never belongs here: SQL, judgement, figures worked out;
pages know no other page, only destinations.
"""
