"""What a county answers, made by hand: honest feedbacks on what a centre has exported.

The review at the county has tests of its own; here only its result matters. A county's
package is sealed to the institution and signed with the county's key, like any other.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.exchange.building import build_feedback
from models.exchange.contents import Content, CountsPart
from models.exchange.feedback import (
    Feedback,
    FeedbackItem,
    ReviewedAssessment,
    ReviewedClause,
    ReviewedInstitution,
)
from models.exchange.introductions import CountyPart, KeysPart
from models.exchange.json_text import stored
from models.exchange.review_judgement import judge_review
from models.exchange.snapshot import counts_part, moment_text
from models.seal.keys import PrivateKeys
from models.seal.sealing import seal
from models.standards.pack import Grade
from models.usecases.feedback.feedback_cards import ReceivedFeedbackCard
from models.usecases.feedback.receive_feedback import receive_feedback
from models.usecases.packages.seat_keys import unlocked
from models.vocabulary.ids import ClauseCode
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, LATER, PASSPHRASE, World


def item(ident: str, clause: str = "1.1.3", **told: Any) -> FeedbackItem:
    """One thing to rectify, open unless told otherwise."""
    given: dict[str, Any] = {
        "criterion": "",
        "text": "补两名执业医师的注册证明",
        "due": "2025-06-30",
        "state": "open",
        "closing": "",
        "answered": "",
    }
    return FeedbackItem(id=ident, clause=clause, **{**given, **told})


@dataclass(frozen=True, kw_only=True)
class CountySays:
    """What the county makes of the newest revision exported from a world's centre."""

    world: World
    items: Sequence[FeedbackItem] = (item("f1-1"),)
    grades: Mapping[str, str] | None = None
    """Grades that differ from the claimed ones, by clause."""
    decision: str = "returned"
    revision: int = 1
    previous: str = ""
    of: int = 0
    """The submission's revision; 0: the newest."""

    def record(self) -> Feedback:
        """The feedback, honest in every field."""
        centre, county = self.world.centre, self.world.county
        with centre.workspace.store.reading() as read:
            rows = read.assessments.snapshots(centre.row.assessment_id)
        row = next(one for one in rows if one.revision == (self.of or rows[-1].revision))
        content = stored(row.document, Content)
        other = self.grades or {}
        clauses = tuple(
            ReviewedClause(
                code=part.code,
                claimed=part.claimed,
                reviewed=other.get(part.code, part.claimed),  # type: ignore[arg-type]
                reason="现场没有看到" if part.code in other else "",
            )
            for part in content.clauses
        )
        judged = judge_review(
            content,
            centre.pack,
            {
                ClauseCode(one.code): Grade(one.reviewed) if one.reviewed else None
                for one in clauses
            },
        )
        counts: CountsPart = counts_part(judged)
        own = content.assessment
        public = self.keys.public
        return Feedback(
            format="1.0",
            kind="feedback",
            county=CountyPart(region="990100", name=county.name),
            keys=KeysPart(signing_key=public.signing_raw.hex(), recipient=public.age_recipient),
            institution=ReviewedInstitution(
                uscc=content.institution.uscc, name=content.institution.name
            ),
            assessment=ReviewedAssessment(
                id=own.id,
                year=own.year,
                revision=own.revision,
                submission=row.package_digest,
                content_digest=row.digest,
                pack_id=own.pack_id,
                pack_version=own.pack_version,
                pack_digest=own.pack_digest,
            ),
            revision=self.revision,
            previous=self.previous,
            decision=self.decision,  # type: ignore[arg-type]
            level=judged.level.rule.id if judged.level else "",
            provisional=bool(judged.level and judged.level.provisional),
            summary="总体符合，有几处要补。",
            counts=counts,
            clauses=clauses,
            items=tuple(self.items),
            reviewer="周敏",
            made_at=moment_text(CLOCK.moment),
        )

    @property
    def keys(self) -> PrivateKeys:
        """The county's own keys."""
        return unlocked(self.world.county.workspace.folder, PASSPHRASE)

    def write(
        self,
        name: str = "反馈",
        *,
        edit: Callable[[Feedback], Feedback] | None = None,
        signer: PrivateKeys | None = None,
        sealed: bool = True,
    ) -> Path:
        """Write it to the stick, sealed to the centre; ``edit``: a lie, properly signed."""
        record = self.record()
        if edit is not None:
            record = edit(record)
        plain = self.world.stick / f"{name}.dbag"
        build_feedback(plain, record, signer or self.keys, LATER.moment, Unwatched())
        if not sealed:
            return plain
        target = plain.with_name(f"{name}.dbag.age")
        seal(plain, [self.world.keys.public.age_recipient], target, Unwatched())
        plain.unlink()
        return target

    def receive(self, name: str = "反馈") -> ReceivedFeedbackCard:
        """Write it and take it in at the centre."""
        return receive_feedback(self.world.centre, self.write(name), PASSPHRASE, Unwatched())
