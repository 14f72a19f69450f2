"""What is asked, without Qt: a form is defined once and drives three faces.

Owns: fields with units, limits, code lists and header aliases (``fields``, ``national``,
``ledgers``); reading the spreadsheets that centres already have (``spreadsheets``,
``reading``); writing templates and paper (``handed_out``); standards as workbooks
(``packs``). May use: models (records, failures). Never belongs here: Qt, the database,
sentences on screen.
"""
