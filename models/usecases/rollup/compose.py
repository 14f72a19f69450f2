"""Compose a rollup: every enrolled institution of a year, the levels, the targets, the name lists.

Nothing is decided here: claims are as submitted, levels granted are as the county's
feedback said, targets as the policy's own figures come out over the submissions.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from models.county.targets import AskResult, TargetResult
from models.exchange.contents import Content, Submission
from models.exchange.feedback import Feedback
from models.exchange.introductions import CountyPart, KeysPart
from models.exchange.json_text import stored
from models.exchange.outgoing import plain_text
from models.exchange.rollup import (
    AnnexPart,
    AskPart,
    ListedPart,
    PolicyPart,
    ReachedPart,
    ReviewedPart,
    RolledInstitution,
    Rollup,
    StandingPart,
    TargetPart,
)
from models.exchange.rollup_checks import granted
from models.exchange.snapshot import moment_text
from models.standards.pack import Pack
from models.standards.policy import Policy
from models.store.records import EnrolledRow, SubmissionRow
from models.store.unit import Reader
from models.usecases.county.county import County
from models.usecases.county.read_county import keys_in_force
from models.usecases.packs.check_targets import judge_county
from models.vocabulary.amounts import plain
from models.vocabulary.clock import Clock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import InstitutionId, PackId

HOSPITAL_DAYS = ("community_hospital.evaluated_on", "community_hospital.licence_noted_on")
"""Facts that must both be stated for a community hospital to count as built."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The newest submission of one institution against one standard, and its review."""

    row: SubmissionRow
    content: Content
    review: ReviewedPart | None


Held = dict[InstitutionId, list[Sent]]


def compose_rollup(
    county: County, year: int, policies: Sequence[Policy], clock: Clock
) -> tuple[Rollup, EnrolledRow]:
    """Return what would be handed upwards now, and the county's own row.

    Raises: Refusal COUNTY_UNKNOWN, ROLLUP_EMPTY (nobody is enrolled).
    """
    with county.workspace.store.reading() as read:
        own = read.county.county()
        if own is None:
            raise Refusal(RefusalCode.COUNTY_UNKNOWN)
        keys = keys_in_force([row for row in read.county.enrolled() if row.uscc])
        if not keys:
            raise Refusal(RefusalCode.ROLLUP_EMPTY, year=year)
        held = _held(read, year)
        before = [
            row for row in read.rollups.of_keys(read.keys.lineage(own.key_id)) if row.year == year
        ]
        rounds = [
            row.number
            for row in read.campaigns.of_keys(read.keys.lineage(own.key_id))
            if row.year == year
        ]
        head = read.audit_head()
    institutions = tuple(_institution(key, held.get(key.uscc, [])) for key in keys)
    reached = tuple(_reached(county, institutions, held))
    rollup = Rollup(
        format="1.0",
        kind="rollup",
        county=CountyPart(name=county.name, region=county.region),
        keys=KeysPart(signing_key=own.public_key.hex(), recipient=own.recipient),
        year=year,
        campaign=max(rounds, default=0),
        revision=before[-1].revision + 1 if before else 1,
        previous=before[-1].digest if before else "",
        institutions=institutions,
        reached=reached,
        policies=tuple(_policies(county, year, policies, held)),
        annexes=tuple(_annexes(reached, institutions, held, clock.today())),
        author=plain_text(county.author),
        audit_head=head,
        made_at=moment_text(clock.now()),
    )
    return rollup, own


def _held(read: Reader, year: int) -> Held:
    newest: dict[tuple[InstitutionId, PackId], SubmissionRow] = {}
    for row in sorted(read.county.submissions(year), key=_age):
        newest[row.uscc, row.pack_id] = row
    found: Held = defaultdict(list)
    for row in newest.values():
        document = read.county.document(row.digest)
        if document is not None:
            content = stored(document, Submission).content
            found[row.uscc].append(Sent(row=row, content=content, review=_review(read, row)))
    return found


def _age(row: SubmissionRow) -> int:
    """Order the submissions of one institution by how they came: a clock may be set back."""
    return row.arrival


def _review(read: Reader, row: SubmissionRow) -> ReviewedPart | None:
    """Return the newest feedback on this very submission; one on an earlier revision is none."""
    told = read.feedback.of_assessment(row.assessment_id)
    mine = [one for one in told if one.submission_digest == row.digest]
    if not mine:
        return None
    said = stored(mine[-1].document, Feedback)
    return ReviewedPart(
        feedback=mine[-1].digest,
        decision=said.decision,
        level=said.level,
        provisional=said.provisional,
        counts=said.counts,
        reviewed_at=said.made_at,
    )


def _institution(key: EnrolledRow, sent: Sequence[Sent]) -> RolledInstitution:
    return RolledInstitution(
        uscc=key.uscc,
        name=key.name,
        region=key.region,
        kind=key.kind,  # type: ignore[arg-type]  # the enrolment was held to the list
        standings=tuple(
            _standing(one) for one in sorted(sent, key=lambda one: str(one.row.pack_id))
        ),
    )


def _standing(sent: Sent) -> StandingPart:
    row, stated = sent.row, sent.content.assessment
    return StandingPart(
        pack_id=stated.pack_id,
        pack_version=stated.pack_version,
        pack_digest=stated.pack_digest,
        submission=row.digest,
        content_digest=row.content_digest,
        assessment=row.assessment_id,
        revision=row.revision,
        finalised_at=row.finalised_at,
        level=row.level,
        provisional=row.provisional,
        barred=row.barred,
        counts=sent.content.counts,
        review=sent.review,
    )


def _reached(
    county: County, institutions: Sequence[RolledInstitution], held: Held
) -> Iterator[ReachedPart]:
    packs: dict[PackId, Pack] = {}
    for sent in (one for some in held.values() for one in some):
        pack = county.pack(sent.row.pack_digest)
        if pack is not None:
            packs[pack.id] = pack
    for pack_id in sorted(packs):
        pack = packs[pack_id]
        standings = [
            (who.uscc, one)
            for who in institutions
            for one in who.standings
            if one.pack_id == pack_id
        ]
        for at, rule in enumerate(pack.levels):
            # Levels are written lowest first; who holds a higher one holds this one too.
            from_here = {level.id for level in pack.levels[at:]}
            holding = [(uscc, one) for uscc, one in standings if granted(one) in from_here]
            yield ReachedPart(
                pack_id=pack_id,
                pack_title=plain_text(pack.title),
                level=rule.id,
                title=plain_text(rule.title),
                claimed=tuple(uscc for uscc, one in standings if one.level in from_here),
                granted=tuple(uscc for uscc, _ in holding),
                provisional=tuple(
                    uscc for uscc, one in holding if one.review and one.review.provisional
                ),
            )


def _policies(
    county: County, year: int, policies: Sequence[Policy], held: Held
) -> Iterator[PolicyPart]:
    rows = tuple(max((one.row for one in some), key=_age) for some in held.values())
    for policy in policies:
        results = judge_county(county, policy, rows, year)
        yield PolicyPart(
            policy_id=policy.id,
            version=policy.version,
            digest=policy.digest,
            title=plain_text(policy.title),
            targets=tuple(_target(result) for result in results),
        )


def _target(result: TargetResult) -> TargetPart:
    return TargetPart(
        row=result.row.row,
        title=plain_text(result.row.title),
        source=plain_text(result.row.source),
        beside=result.beside,
        in_years=result.in_years,
        standing=result.standing.value,
        asks=tuple(_ask(ask) for ask in result.asks),
    )


def _ask(result: AskResult) -> AskPart:
    value, per = result.value, result.per
    return AskPart(
        label=plain_text(result.ask.label),
        verdict=result.verdict.value,
        low=_exact(result.low),
        high=_exact(result.high),
        value_low=_exact(value.low),
        value_high=_exact(value.high),
        per_low="" if per is None else _exact(per.low),
        per_high="" if per is None else _exact(per.high),
        counted=tuple(value.members),
        failed=tuple(value.failed),
        open=tuple(value.open),
    )


def _annexes(
    reached: Sequence[ReachedPart],
    institutions: Sequence[RolledInstitution],
    held: Held,
    today: date,
) -> Iterator[AnnexPart]:
    lines = {who.uscc: _listed(who, held.get(InstitutionId(who.uscc), [])) for who in institutions}
    for one in reached:
        yield AnnexPart(
            of="level",
            pack_id=one.pack_id,
            level=one.level,
            title=one.title,
            rows=tuple(lines[uscc] for uscc in one.granted),
        )
    built = [
        who.uscc
        for who in institutions
        if any(_is_hospital(sent.content, today) for sent in held.get(InstitutionId(who.uscc), []))
    ]
    yield AnnexPart(
        of="community-hospital",
        pack_id="",
        level="",
        title="",
        rows=tuple(lines[uscc] for uscc in built),
    )


def _listed(who: RolledInstitution, sent: Sequence[Sent]) -> ListedPart:
    """Return the line of a name list, with the head as the newest submission names them."""
    newest = max(sent, key=lambda one: _age(one.row), default=None)
    told = newest.content.institution if newest else None
    return ListedPart(
        uscc=who.uscc,
        name=who.name,
        head=told.head if told else "",
        telephone=told.telephone if told else "",
    )


def _is_hospital(content: Content, today: date) -> bool:
    """Built: evaluated, and the licence carries the name (Beijing 2022, annex 2, note 2)."""
    facts = {fact.key: fact.value for fact in content.facts}
    days = [facts.get(key, "") for key in HOSPITAL_DAYS]
    return all(day and date.fromisoformat(day) <= today for day in days)


def _exact(value: Fraction | None) -> str:
    return "" if value is None else plain(value)
