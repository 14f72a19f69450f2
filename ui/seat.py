"""Settings of this seat, kept in one INI file: what was open, how large, which theme.

Each setting is one declaration. Nothing about people or institutions is kept
here but the folder and name needed to paint the first window at once.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

_T = TypeVar("_T", str, int, QByteArray)


@dataclass(frozen=True, slots=True)
class Setting(Generic[_T]):
    """One setting: its key in the file and what holds until it is set."""

    key: str
    default: _T


WORKSPACE = Setting("open/workspace", "")
ROLE = Setting("open/role", "")
NAME = Setting("open/name", "")
PAGE = Setting("open/page", "home")
DETAIL = Setting("open/detail", "")
FIELD = Setting("open/field", "")
CLAUSE = Setting("open/clause", "")
"""The clause last worked on; another page may have been open last."""
LEFT_PAGE = Setting("left/page", "")
"""Where the work was last at: a clause or a cell of a ledger, whatever was looked at since."""
LEFT_DETAIL = Setting("left/detail", "")
LEFT_FIELD = Setting("left/field", "")
LEFT_AT = Setting("left/at", "")
"""ISO 8601 in UTC."""
DEPARTMENT = Setting("checklist/department", "")
"""Whose clauses the checklist shows, empty for everybody's."""
SIGNED_IN = Setting("open/person", "")
"""Who signed in last, offered again; never a passphrase."""
THEME = Setting("look/theme", "")
"""Empty: as the system says."""
PERCENT = Setting("look/percent", 100)
LANGUAGE = Setting("look/language", "zh_CN")
GEOMETRY = Setting("look/geometry", QByteArray())
_NAMED = 16
"""Digits of a workspace's digest."""


class Seat:
    """Reads and writes the settings of one INI file."""

    def __init__(self, file: Path, below: str = "") -> None:
        """``below``: the part of the file that is read and written."""
        self._path, self._below = file, below
        self._file = QSettings(str(file), QSettings.Format.IniFormat)

    def within(self, folder: Path) -> "Seat":
        """Return the settings of one workspace on this seat; its folder is not written down."""
        told = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()
        return Seat(self._path, f"at-{told[:_NAMED]}/")

    def text(self, setting: Setting[str]) -> str:
        """Return a text setting."""
        return str(self._file.value(self._below + setting.key, setting.default))

    def number(self, setting: Setting[int]) -> int:
        """Return a whole number; the default where the file holds something else."""
        try:
            return int(str(self._file.value(self._below + setting.key, setting.default)))
        except ValueError:
            return setting.default

    def blob(self, setting: Setting[QByteArray]) -> QByteArray:
        """Return bytes that Qt itself wrote."""
        value = self._file.value(self._below + setting.key, setting.default)
        return value if isinstance(value, QByteArray) else setting.default

    def keep(self, setting: Setting[_T], value: _T) -> None:
        """Set a setting."""
        self._file.setValue(self._below + setting.key, value)

    def save(self) -> None:
        """Write the file now."""
        self._file.sync()
