"""The label of a package: our elements of ``bag-info.txt``, and what they must agree with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from models.exchange.outgoing import one_line
from models.seal.names import shown
from models.seal.tags import INFO_NAME
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

SUBMISSION, ENROLMENT, COUNTY_CARD = "submission", "enrolment", "county-card"
CAMPAIGN, FEEDBACK, ROLLUP = "campaign", "feedback", "rollup"
KINDS = (SUBMISSION, ENROLMENT, COUNTY_CARD, CAMPAIGN, FEEDBACK, ROLLUP)
FORMAT = "1.0"
AGENT = "Dabiao"

_FORMAT = re.compile(r"(?P<major>[0-9]{1,4})\.[0-9]{1,4}")
_MAJOR = FORMAT.partition(".")[0]
_NOT_EVERYWHERE = frozenset(
    ["Dabiao-Assessment", "Dabiao-Campaign", "Dabiao-Year", "Dabiao-Revision", "Dabiao-Previous"]
)
"""Elements that not every kind has: where the content knows none, the label has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a package says it is, before anything in it is read.

    ``subject`` is the institution's unified code, or the county's region code.
    ``revision`` and ``previous`` are those of a submission, a campaign, a feedback or a
    rollup; ``assessment``, ``campaign`` (its number) or ``year`` says of which one.
    """

    kind: str
    subject: str
    owner: str
    assessment: str = ""
    campaign: str = ""
    year: str = ""
    revision: str = ""
    previous: str = ""

    @property
    def identifier(self) -> str:
        """The External-Identifier: the same in the file and on the paper that belongs to it."""
        named = (
            self.subject,
            self.kind,
            self.assessment,
            self.campaign,
            self.year,
            self.revision,
        )
        return "-".join(part for part in named if part)

    def elements(self) -> dict[str, str]:
        """Return the elements of bag-info.txt, in order; none is empty."""
        named = {
            "Bag-Software-Agent": AGENT,
            "Source-Organization": one_line(self.owner),
            "External-Identifier": self.identifier,
            "Dabiao-Format": FORMAT,
            "Dabiao-Kind": self.kind,
            "Dabiao-Subject": self.subject,
            "Dabiao-Assessment": self.assessment,
            "Dabiao-Campaign": self.campaign,
            "Dabiao-Year": self.year,
            "Dabiao-Revision": self.revision,
            "Dabiao-Previous": self.previous,
        }
        return {name: value for name, value in named.items() if value}


def check_format(info: Mapping[str, str]) -> str:
    """Return the kind; Refusal FORMAT_VERSION unless the major version is ours.

    KIND_WRONG (``found``) for a kind this program does not know.
    """
    version = info.get("Dabiao-Format", "")
    found = _FORMAT.fullmatch(version)
    if found is None or found["major"] != _MAJOR:
        raise Refusal(
            RefusalCode.FORMAT_VERSION,
            place=Place(path=INFO_NAME),
            found=shown(version),
            known=FORMAT,
        )
    kind = info.get("Dabiao-Kind", "")
    if kind not in KINDS:
        raise Refusal(
            RefusalCode.KIND_WRONG,
            place=Place(path=INFO_NAME),
            found=shown(kind),
            expected=" ".join(KINDS),
        )
    return kind


def check_kind(info: Mapping[str, str], expected: str) -> None:
    """Refuse a package of another kind: FORMAT_VERSION, KIND_WRONG."""
    kind = check_format(info)
    if kind != expected:
        raise Refusal(
            RefusalCode.KIND_WRONG, place=Place(path=INFO_NAME), found=kind, expected=expected
        )


def check_label(info: Mapping[str, str], label: Label) -> None:
    """Refuse a label that says other things than the content: CONTENT_DISAGREES.

    The element is the place's column.
    """
    for name, value in label.elements().items():
        # Another program may make packages; the label is all it must share with us.
        if name.startswith("Dabiao-") and name != "Dabiao-Format":
            _compare(name, info.get(name, ""), value)
    for name in sorted(_NOT_EVERYWHERE - set(label.elements())):
        _compare(name, info.get(name, ""), "")


def _compare(name: str, stated: str, found: str) -> None:
    if stated != found:
        raise Refusal(
            RefusalCode.CONTENT_DISAGREES,
            place=Place(path=INFO_NAME, column=name),
            stated=shown(stated),
            found=found,
        )
