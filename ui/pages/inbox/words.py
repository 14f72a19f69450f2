"""What the inbox says of a package that was taken in, or was not."""

from PySide6.QtCore import QDateTime, Qt

from models.usecases.county.county_cards import ImportedCard
from models.usecases.packages.import_cards import AttemptLine
from ui.texts.arrivals import imported_told, refused_told
from ui.translated import translated


def imported_shown(card: ImportedCard) -> str:
    """Return who sent what, and how it stands to what was here."""
    return imported_told(card, translated)


def refused_shown(line: AttemptLine) -> str:
    """Return why a file of the list does not simply count."""
    return refused_told(line, translated)


def moment_shown(moment: str) -> str:
    """Return the local time of a moment in UTC: ``06-12 09:41``."""
    read = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs)
    return read.toLocalTime().toString("MM-dd HH:mm")
