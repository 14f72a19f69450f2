"""The text files of a bag (RFC 8493), written and read in one spelling.

RFC 8493 allows several spellings of the same thing (folded lines, other line
ends, any order of blanks). A signed file needs one: LF, UTF-8, no folding, two
blanks between digest and name as ``sha256sum`` writes them.
"""

import re
import unicodedata
from collections.abc import Mapping

from models.seal.names import has_invisible, shown
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.limits import PACKAGE_INFO_LINES

DECLARATION_NAME = "bagit.txt"
INFO_NAME = "bag-info.txt"
MANIFEST_NAME = "manifest-sha256.txt"
TAGMANIFEST_NAME = "tagmanifest-sha256.txt"
LISTED_TAGS = (INFO_NAME, DECLARATION_NAME, MANIFEST_NAME)
"""The tag files a tagmanifest lists: all but itself and the signatures over it."""

OXUM = "Payload-Oxum"
DATE = "Bagging-Date"

_VERSIONS = frozenset(["1.0", "0.97"])
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

_DECLARED = re.compile(
    r"BagIt-Version: (?P<version>[^\r\n]*)\nTag-File-Character-Encoding: (?P<encoding>[^\r\n]*)\n"
)
_INFO_LINE = re.compile(r"(?P<label>[A-Za-z][A-Za-z0-9-]{0,63}): (?P<value>\S(?:.{0,998}\S)?)")
_MANIFEST_LINE = re.compile(r"(?P<digest>[0-9a-f]{64})  (?P<name>\S.*)")
_OXUM_VALUE = re.compile(r"(?:0|[1-9][0-9]{0,15})\.(?:0|[1-9][0-9]{0,8})")


def check_declaration(data: bytes) -> None:
    """Refuse any bagit.txt but that of BagIt 1.0 or 0.97 in UTF-8 (BAG_VERSION, BAG_ENCODING).

    0.97 is what the common tool still writes; for the bags we take the two say the same.
    """
    found = _DECLARED.fullmatch(_text(data, DECLARATION_NAME))
    if found is None:
        raise Refusal(RefusalCode.BAG_TAG_MALFORMED, place=Place(path=DECLARATION_NAME))
    if found["version"] not in _VERSIONS:
        raise Refusal(
            RefusalCode.BAG_VERSION,
            place=Place(path=DECLARATION_NAME),
            version=shown(found["version"]),
        )
    if found["encoding"] != "UTF-8":
        raise Refusal(
            RefusalCode.BAG_ENCODING,
            place=Place(path=DECLARATION_NAME),
            encoding=shown(found["encoding"]),
        )


def format_info(elements: Mapping[str, str]) -> bytes:
    """Return bag-info.txt; refused exactly where ``parse_info`` would refuse it."""
    data = "".join(f"{label}: {value}\n" for label, value in elements.items()).encode()
    parse_info(data)
    return data


def parse_info(data: bytes) -> dict[str, str]:
    """Return label -> value, each label once (BAG_INFO_MALFORMED, BAG_INFO_TWICE)."""
    elements: dict[str, str] = {}
    seen: set[str] = set()
    lines = _lines(data, INFO_NAME, RefusalCode.BAG_INFO_MALFORMED)
    if len(lines) > PACKAGE_INFO_LINES:
        raise Refusal(RefusalCode.BAG_INFO_MALFORMED, place=Place(path=INFO_NAME))
    for row, line in enumerate(lines, start=1):
        found = _INFO_LINE.fullmatch(line)
        if found is None or not _plain(line):
            raise Refusal(RefusalCode.BAG_INFO_MALFORMED, place=Place(path=INFO_NAME, row=row))
        if found["label"].lower() in seen:
            raise Refusal(
                RefusalCode.BAG_INFO_TWICE,
                place=Place(path=INFO_NAME, row=row),
                label=found["label"],
            )
        seen.add(found["label"].lower())
        elements[found["label"]] = found["value"]
    return elements


def format_manifest(digests: Mapping[str, Digest]) -> bytes:
    """Return the lines of a manifest, by name."""
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests)).encode()


def parse_manifest(data: bytes, manifest: str) -> dict[str, Digest]:
    """Return name -> digest (BAG_MANIFEST_MALFORMED, BAG_LISTED_TWICE)."""
    digests: dict[str, Digest] = {}
    lines = _lines(data, manifest, RefusalCode.BAG_MANIFEST_MALFORMED)
    for row, line in enumerate(lines, start=1):
        found = _MANIFEST_LINE.fullmatch(line)
        if found is None:
            raise Refusal(RefusalCode.BAG_MANIFEST_MALFORMED, place=Place(path=manifest, row=row))
        if found["name"] in digests:
            raise Refusal(RefusalCode.BAG_LISTED_TWICE, place=Place(path=shown(found["name"])))
        digests[found["name"]] = Digest(found["digest"])
    return digests


def oxum(total_bytes: int, files: int) -> str:
    """Return the value of Payload-Oxum: bytes, a dot, number of files."""
    return f"{total_bytes}.{files}"


def check_oxum(elements: Mapping[str, str], total_bytes: int, files: int) -> None:
    """Refuse bag-info elements that promise another payload (BAG_OXUM_*)."""
    stated = elements.get(OXUM)
    if stated is None:
        raise Refusal(RefusalCode.BAG_OXUM_MISSING, place=Place(path=INFO_NAME))
    if _OXUM_VALUE.fullmatch(stated) is None:
        raise Refusal(RefusalCode.BAG_INFO_MALFORMED, place=Place(path=INFO_NAME, column=OXUM))
    if stated != oxum(total_bytes, files):
        raise Refusal(
            RefusalCode.BAG_OXUM_DIFFERS,
            place=Place(path=INFO_NAME),
            stated=stated,
            found=oxum(total_bytes, files),
        )


def _text(data: bytes, name: str) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise Refusal(RefusalCode.BAG_TAG_NOT_UTF8, place=Place(path=name)) from error


def _lines(data: bytes, name: str, malformed: RefusalCode) -> list[str]:
    """Split at LF only: ``splitlines`` would also split inside a value."""
    text = _text(data, name)
    if text and not text.endswith("\n"):
        raise Refusal(malformed, place=Place(path=name, row=text.count("\n") + 1))
    return text.split("\n")[:-1]


def _plain(line: str) -> bool:
    return unicodedata.normalize("NFC", line) == line and not has_invisible(line)
