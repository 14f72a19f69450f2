"""How the desktop looks: colours, sizes, icons, status words, shared strokes.

Owns: themes, the style sheet, icons, the fixed status vocabulary, the painting
functions that widgets and delegates share. May use: Qt, resources, the marks of
models.reports.content (a status looks the same on screen and on paper). Never
belongs here: widgets, pages, use cases.

- ``tokens``: ThemeName, Colours, Measures, LayoutClass, read_themes
- ``current``: Look, the theme and size of the moment (signal ``changed``)
- ``dress``: fonts, palette and style sheet put on the QApplication
- ``icons``: IconName, IconShelf, RecolouredIcon (one QIconEngine)
- ``states``: tone, icon and word of every status, grade and provenance
- ``strokes``: paint_badge, paint_chip, paint_share, paint_mark, ...
- ``shape_painter``: paint_picture, LetterMeasure: the shapes that paper draws, on the screen
"""
