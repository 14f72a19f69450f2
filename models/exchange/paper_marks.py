"""What the QR codes on our papers say: of a finalised revision, and of a key.

One line of capitals, digits and blanks, so that a code stays small and a scanner that
types like a keyboard cannot turn a sign into another. The last word checks the others:
a scanner may lose a key. What is read must be, letter for letter, what would be printed.

    DABIAO1 <uscc> N<round> <year> R<revision> <digest> A<n> B<n> C<n> D<n> E<n> <check>
    DABIAOKEY1 <key id> <fingerprint> <age recipient> <uscc or region> <check>
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import TypeAlias

from models.vocabulary.checkcode import ALPHABET, read_code, read_spelled, spelled
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest, InstitutionId, KeyId
from models.vocabulary.limits import CAMPAIGNS, REVISIONS, SCANNED_CHARACTERS

PAPER_FORMAT = "DABIAO1"
KEY_FORMAT = "DABIAOKEY1"
DRAFT_WORD = "草稿"
"""Stands on a paper in the place of the check code while the revision is open."""

_OURS = "DABIAO"
_VERSIONS = re.compile(r"DABIAO(KEY)?(?P<version>[0-9]{1,4})( .*)?")
_USCC = r"[0-9A-HJ-NPQRTUWXY]{18}"
_AMOUNT = r"(?:0|[1-9][0-9]{0,5})"
_PAPER = re.compile(
    rf"DABIAO1 (?P<uscc>{_USCC}) N(?P<round>{_AMOUNT}) (?P<year>[12][0-9]{{3}}) "
    rf"R(?P<revision>[1-9][0-9]{{0,3}}) (?P<digest>[0-9A-Z]{{52}}) "
    rf"A(?P<a>{_AMOUNT}) B(?P<b>{_AMOUNT}) C(?P<c>{_AMOUNT}) D(?P<d>{_AMOUNT}) E(?P<e>{_AMOUNT})"
)
_KEY = re.compile(
    r"DABIAOKEY1 (?P<key>[0-9A-F]{16}) (?P<fingerprint>[0-9]{30}) "
    rf"(?P<recipient>AGE1[A-Z0-9]{{58}}) (?P<owner>{_USCC}|[0-9]{{6}})"
)
_GROUP_DIGITS = 5
_CHECK_CHARACTERS = 4
_LONGEST_TYPED = 20
"""Characters of what may be a mistyped check code; anything longer is something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMark:
    """What a page says of the revision it belongs to.

    ``round``: number of the county's campaign, 0 where none was known. ``digest``: of the
    finalised content. ``counts``: clauses claimed A, B, C, D, E.
    """

    institution: InstitutionId
    round: int
    year: int
    revision: int
    digest: Digest
    counts: tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyMark:
    """What a key card says. ``fingerprint`` in groups; ``owner``: unified code or region."""

    key_id: KeyId
    fingerprint: str
    recipient: str
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeMark:
    """A check code a person typed: its first 8 characters, or all 12, without groups."""

    code: str


Mark: TypeAlias = PaperMark | KeyMark | CodeMark


def paper_payload(mark: PaperMark) -> str:
    """Return the text of a page's QR code.

    Raises: ValueError for what the text cannot carry (a bug: all of it was checked before).
    """
    counts = (f"{letter}{count}" for letter, count in zip("ABCDE", mark.counts, strict=True))
    words = (
        PAPER_FORMAT,
        mark.institution,
        f"N{mark.round}",
        str(mark.year),
        f"R{mark.revision}",
        spelled(mark.digest),
        *counts,
    )
    return _checked(words, _PAPER)


def key_payload(mark: KeyMark) -> str:
    """Return the text of a key card's QR code. Raises: ValueError as ``paper_payload``."""
    digits = mark.fingerprint.replace(" ", "")
    words = (KEY_FORMAT, mark.key_id.upper(), digits, mark.recipient.upper(), mark.owner)
    return _checked(words, _KEY)


def read_mark(text: str) -> Mark:
    """Return what was scanned, or typed by hand.

    Full-width characters, small letters and blanks around make no difference.
    Raises: Refusal PAPER_DRAFT (the word that stands on drafts), PAPER_CODE_LENGTH or
    PAPER_CODE_CHARACTER (a check code mistyped), PAPER_CODE_FOREIGN (another program's),
    PAPER_CODE_NEWER (``version``), PAPER_CODE_DAMAGED (ours, but not whole).
    """
    if len(text) > SCANNED_CHARACTERS:
        raise Refusal(RefusalCode.PAPER_CODE_FOREIGN)
    line = " ".join(unicodedata.normalize("NFKC", text).upper().split())
    if line.startswith(DRAFT_WORD):
        raise Refusal(RefusalCode.PAPER_DRAFT)
    if not line.startswith(_OURS):
        return _typed(line)
    found = _VERSIONS.fullmatch(line)
    if found is not None and int(found["version"]) > 1:
        raise Refusal(RefusalCode.PAPER_CODE_NEWER, version=found["version"])
    mark = _read(line)
    if mark is None:
        raise Refusal(RefusalCode.PAPER_CODE_DAMAGED)
    return mark


def is_ours(text: str) -> bool:
    """Tell whether a QR code claims to be of this program."""
    return text.startswith(_OURS)


def _typed(line: str) -> CodeMark:
    try:
        return CodeMark(code=read_code(line))
    except Refusal as refusal:
        # An address or a ticket number is not a mistyped code: what it is helps more.
        if len(line) > _LONGEST_TYPED or ":" in line or "/" in line:
            raise Refusal(RefusalCode.PAPER_CODE_FOREIGN) from refusal
        raise


def _read(line: str) -> PaperMark | KeyMark | None:
    words, _, check = line.rpartition(" ")
    if check != _check(words):
        return None
    if (found := _PAPER.fullmatch(words)) is not None:
        return _paper(found)
    if (found := _KEY.fullmatch(words)) is not None:
        digits = found["fingerprint"]
        groups = (digits[at : at + _GROUP_DIGITS] for at in range(0, len(digits), _GROUP_DIGITS))
        return KeyMark(
            key_id=KeyId(found["key"].lower()),
            fingerprint=" ".join(groups),
            recipient=found["recipient"].lower(),
            owner=found["owner"],
        )
    return None


def _paper(found: re.Match[str]) -> PaperMark | None:
    digest = read_spelled(found["digest"])
    campaign, revision = int(found["round"]), int(found["revision"])
    if digest is None or campaign > CAMPAIGNS or revision > REVISIONS:
        return None
    return PaperMark(
        institution=InstitutionId(found["uscc"]),
        round=campaign,
        year=int(found["year"]),
        revision=revision,
        digest=digest,
        counts=(
            int(found["a"]),
            int(found["b"]),
            int(found["c"]),
            int(found["d"]),
            int(found["e"]),
        ),
    )


def _checked(words: tuple[str, ...], shape: re.Pattern[str]) -> str:
    line = " ".join(words)
    if shape.fullmatch(line) is None:
        raise ValueError(line)
    return f"{line} {_check(line)}"


def _check(line: str) -> str:
    """Return four characters (20 bits) that change with any lost or changed one."""
    number = int.from_bytes(hashlib.sha256(line.encode()).digest()[:4])
    return "".join(ALPHABET[number >> 5 * at & 31] for at in range(_CHECK_CHARACTERS))
