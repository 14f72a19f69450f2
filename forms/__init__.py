"""What is asked, without Qt: a form is defined once and drives three faces.

Owns: fields with units, limits, code lists and header aliases; reading the
spreadsheets that centres already have; writing templates. May use: models
(records, failures). Never belongs here: Qt, the database, sentences on screen.
"""
