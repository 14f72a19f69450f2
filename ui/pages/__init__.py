"""The pages: one file a page, its own small widgets beside it under the same beginning.

Owns: what a person does on each page. May use: the desk (bridge, jobs, look),
components, cards, texts. Never belongs here: SQL, judgement, figures worked out;
pages know no other page, only destinations.
"""
