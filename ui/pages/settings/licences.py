"""What the program is made of: every part, what it does here, under which licence."""

from dataclasses import dataclass
from importlib import metadata

from resources import resource

PROGRAM = "dabiao"
_LICENCE_NAMES = ("LICENSE", "LICENCE", "COPYING")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part by others; ``distribution`` is its Python package, ``file`` a shipped licence."""

    name: str
    licence: str
    distribution: str = ""
    file: str = ""


def _package(name: str, licence: str) -> Part:
    return Part(name=name, licence=licence, distribution=name)


PARTS = (
    Part(name="Qt 6 / PySide6", licence="LGPL-3.0", distribution="PySide6-Essentials"),
    Part(name="Noto Sans SC", licence="OFL-1.1", file="fonts/OFL-NotoSansSC.txt"),
    Part(name="Noto Serif SC", licence="OFL-1.1", file="fonts/OFL-NotoSerifSC.txt"),
    Part(name="Fluent System Icons", licence="MIT", file="icons/LICENSE-FluentSystemIcons.txt"),
    _package("SQLAlchemy", "MIT"),
    _package("alembic", "MIT"),
    _package("openpyxl", "MIT"),
    _package("python-calamine", "MIT"),
    _package("olefile", "BSD-2-Clause"),
    _package("chinesecalendar", "MIT"),
    _package("reportlab", "BSD-3-Clause"),
    _package("pillow", "MIT-CMU"),
    _package("segno", "BSD-3-Clause"),
    _package("zxing-cpp", "Apache-2.0"),
    _package("cryptography", "Apache-2.0 / BSD-3-Clause"),
    _package("pyrage", "MIT"),
    _package("rfc8785", "Apache-2.0"),
    _package("msgspec", "BSD-3-Clause"),
    _package("PyYAML", "MIT"),
    _package("python-stdnum", "LGPL-2.1"),
    _package("pypinyin", "MIT"),
    _package("platformdirs", "MIT"),
    _package("filelock", "MIT"),
    _package("highspy", "MIT"),
    _package("numpy", "BSD-3-Clause"),
)
"""Everything by others that is shipped or imported, in the order it is shown."""


def version_of(distribution: str) -> str:
    """Return an installed package's version, ``""`` where it is not known."""
    try:
        return metadata.version(distribution) if distribution else ""
    except metadata.PackageNotFoundError:
        return ""


def licence_text(part: Part) -> str:
    """Return the whole licence, ``""`` where it did not come along."""
    if part.file:
        return resource(*part.file.split("/")).read_text(encoding="utf-8")
    try:
        files = metadata.files(part.distribution) or []
    except metadata.PackageNotFoundError:
        return ""
    found = [
        file.locate()
        for file in files
        if file.name.upper().startswith(_LICENCE_NAMES) and ".dist-info" in str(file)
    ]
    texts = [
        str(path.read_text(encoding="utf-8", errors="replace"))  # type: ignore[attr-defined]
        for path in found
    ]
    return "\n\n".join(texts)
