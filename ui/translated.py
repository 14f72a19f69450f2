"""The desktop's way to say a code's text: the tables of ``ui/texts`` in the person's language."""

from PySide6.QtCore import QCoreApplication


def translated(text: str) -> str:
    """Return a text of the code tables in the language of the screen.

    The one call with a variable: the texts themselves are marked where they stand.
    """
    return QCoreApplication.translate("texts", text)
