"""The frame's own parts: top bar, navigation rail, status bar.

Owns: what ui.shell puts round the pages. May use: ui.components, ui.look.
Never belongs here: pages, use cases, names of pages.
"""
