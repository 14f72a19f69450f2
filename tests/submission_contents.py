"""The content of a submission, made from ledgers without a disk, and the county's look at it."""

from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from models.assessment.grades import Answers
from models.assessment.levels import assess
from models.exchange.building import package_part
from models.exchange.checks import check_lists
from models.exchange.contents import Content, Submission
from models.exchange.json_text import decode, encode
from models.exchange.judgement import check_judgement
from models.exchange.snapshot import Finalising, content_of
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.ledger.records import Ledgers
from models.standards.compile import compile_pack
from models.standards.pack import Pack
from models.store.records import AssessmentRow
from models.vocabulary.ids import AssessmentId
from tests.tiny_pack import clause_text, pack_text

DAY = date(2025, 6, 12)
MOMENT = datetime(2025, 6, 12, 9, 41, tzinfo=UTC)
RECIPIENT = "age1" + "q" * 58


@cache
def tiny() -> Pack:
    clauses = (
        clause_text("1.1.1", {"measure": "staff.total", "at_least": "3"}),
        clause_text("1.1.2", core=True),
    )
    return compile_pack(pack_text(*clauses), MEASURES)


def content(given: Ledgers, **parts: Any) -> Content:
    """The content of a submission on these ledgers, as it stands in the package."""
    pack = tiny()
    readings = Readings(given, pack.kinds)
    row = AssessmentRow(
        assessment_id=AssessmentId("a1"),
        year=2025,
        pack_id=pack.id,
        pack_digest=pack.digest,
        revision=1,
        state="draft",
        made_at="",
    )
    rest: dict[str, Any] = {
        "states": {},
        "evidence": (),
        "accepted": (),
        "author": "李梅",
        "audit_head": "0" * 64,
        "moment": MOMENT,
    }
    rest |= parts
    made = content_of(
        Finalising(
            row=row,
            pack=pack,
            readings=readings,
            assessment=assess(pack, readings, Answers(ticks={}, not_applicable={})),
            **rest,
        )
    )
    return decode(encode(made), Content, "content")


def submission_of(found: Content) -> Submission:
    """The content as it is packed, by nobody in particular."""
    return Submission(
        format="1.0",
        kind="submission",
        content=found,
        package=package_part(
            encode(found), previous="", recipient=RECIPIENT, report=b"", tokens=()
        ),
    )


def check(found: Content) -> None:
    """What the county does with it."""
    check_lists(submission_of(found))
    check_judgement(found, tiny())
