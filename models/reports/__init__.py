"""Documents: one content tree, drawn as a workbook and as paper.

Owns: content blocks, the self-assessment report, the workbook and PDF drawing.
May use: gaps and below.
Never belongs here: rows of the database, screens.
"""
