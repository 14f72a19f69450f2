"""What does not fit between answers, evidence, people's word and the profile."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from models.assessment.evidence import has_lapsed
from models.assessment.findings import Verdict
from models.assessment.levels import Assessment, ConditionResult, LevelResult
from models.ledger.derived import figures_in_force
from models.ledger.figures import COUNTY_GROUP, FIGURES
from models.ledger.flags import BARRED, CONFIRM, ERROR, MISSING
from models.ledger.form_rows import FormRow
from models.ledger.identity import region_fault, uscc_fault
from models.ledger.national_codes import INSTITUTION_KINDS
from models.ledger.readings import Readings
from models.ledger.records import EquipmentRow, HeldRow, Ledgers, StaffRow
from models.standards.language import facts_of
from models.standards.pack import Clause, Condition, Grade
from models.store.evidence import EvidenceFolder
from models.store.records import (
    AcceptedRow,
    CarriedRow,
    ClauseState,
    ClauseStates,
    EnrolledRow,
    EvidenceLink,
)
from models.usecases.checks.check_cards import PreflightItem
from models.usecases.clauses.shown_beside import is_dated_otherwise
from models.usecases.feedback.feedback_cards import FeedbackCard
from models.vocabulary.ids import ClauseCode, Digest, RowId


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckView:
    """What the checks look at, read once. Nothing in it changes any more.

    ``differing``: clauses that a department answered otherwise. ``before``: the figures
    of the year before, as stored.
    """

    year: int
    today: date
    clauses: Mapping[ClauseCode, Clause]
    assessment: Assessment
    ledgers: Ledgers
    readings: Readings
    folder: EvidenceFolder
    states: ClauseStates
    evidence: tuple[EvidenceLink, ...]
    held: tuple[HeldRow, ...]
    carried: tuple[CarriedRow, ...]
    differing: frozenset[ClauseCode]
    county: EnrolledRow | None
    before: Mapping[str, Fraction]
    accepted: tuple[AcceptedRow, ...]
    task_files: Mapping[RowId, int]
    """How many files show that a task is done."""
    feedback: FeedbackCard | None
    """The county's newest."""
    sent: Mapping[ClauseCode, str]
    """The grades claimed in the last revision that was finalised; none where none was."""

    @property
    def with_evidence(self) -> frozenset[ClauseCode]:
        """The clauses with at least one file."""
        return frozenset(link.clause for link in self.evidence)

    @property
    def evidence_in_order(self) -> tuple[EvidenceLink, ...]:
        """The files in the order of the clauses they stand behind."""
        place = {code: at for at, code in enumerate(self.clauses)}
        return tuple(sorted(self.evidence, key=lambda one: place[one.clause]))

    def state(self, clause: ClauseCode) -> ClauseState:
        """Return what was written at a clause."""
        return self.states.get(clause, ClauseState())


def _over_claims(view: CheckView) -> Iterable[PreflightItem]:
    with_evidence = view.with_evidence
    for code, result in view.assessment.clauses.items():
        if not result.over_claim:
            continue
        params = (("grades", result.over_claim),)
        if not view.state(code).claim_reason:
            yield PreflightItem(
                severity=ERROR, code="over-claim.no-reason", clause=code, params=params
            )
        if code not in with_evidence:
            yield PreflightItem(
                severity=ERROR, code="over-claim.no-evidence", clause=code, params=params
            )


def _profile(view: CheckView) -> Iterable[PreflightItem]:
    who = view.ledgers.profile
    wrong = {
        "name": not who.name.strip(),
        "uscc": uscc_fault(who.uscc) is not None,
        "region": region_fault(who.region) is not None,
        "kind": who.kind not in INSTITUTION_KINDS,
        "population": who.population is None,
    }
    for field in (name for name, faulty in wrong.items() if faulty):
        yield PreflightItem(
            severity=ERROR,
            code="profile.incomplete",
            params=(("field", field),),
            ledger="profile",
            field=field,
        )


def _contact(view: CheckView) -> Iterable[PreflightItem]:
    who = view.ledgers.profile
    for field in ("head", "filing_contact", "filing_telephone"):
        if not getattr(who, field).strip():
            yield PreflightItem(
                severity=CONFIRM,
                code="profile.contact-empty",
                params=(("field", field),),
                ledger="profile",
                field=field,
            )


def _evidence_lost(view: CheckView) -> Iterable[PreflightItem]:
    folder = view.folder
    for link in view.evidence:
        if not folder.path(link.digest).is_file():
            yield PreflightItem(
                severity=ERROR,
                code="evidence.lost",
                clause=link.clause,
                params=(("name", link.name),),
                subject=f"{link.clause}/{link.criterion_id}/{link.digest}",
            )


def _evidence_missing(view: CheckView) -> Iterable[PreflightItem]:
    with_evidence = view.with_evidence
    for code, result in view.assessment.clauses.items():
        if result.over_claim or code in with_evidence:
            continue
        if result.claimed in {Grade.A, Grade.B}:
            yield PreflightItem(
                severity=CONFIRM,
                code="evidence.missing",
                clause=code,
                params=(("grade", str(result.claimed)),),
            )


def _evidence_lapsed(view: CheckView) -> Iterable[PreflightItem]:
    """Files whose last day has passed, or that are another year's of what is wanted yearly."""
    for link in view.evidence_in_order:
        expired = has_lapsed(link.valid_until, view.today)
        if expired or is_dated_otherwise(view.clauses[link.clause], link, view.year):
            yield PreflightItem(
                severity=CONFIRM,
                code="evidence.expired" if expired else "evidence.other-year",
                clause=link.clause,
                params=(
                    ("name", link.name),
                    ("day", link.valid_until if expired else link.dated_on),
                ),
                subject=f"{link.clause}/{link.criterion_id}/{link.digest}",
            )


def _evidence_reused(view: CheckView) -> Iterable[PreflightItem]:
    """Files that stand behind several clauses: each once, at the first of them."""
    clauses: dict[Digest, dict[ClauseCode, str]] = {}
    for link in view.evidence_in_order:
        clauses.setdefault(link.digest, {}).setdefault(link.clause, link.name)
    for digest, names in clauses.items():
        if len(names) > 1:
            first = next(iter(names))
            yield PreflightItem(
                severity=CONFIRM,
                code="evidence.reused",
                clause=first,
                clauses=tuple(names),
                params=(("name", names[first]), ("count", len(names))),
                subject=digest,
            )


def _departments_differ(view: CheckView) -> Iterable[PreflightItem]:
    codes = tuple(code for code in view.clauses if code in view.differing)
    if codes:
        yield PreflightItem(
            severity=CONFIRM,
            code="departments.differ",
            clause=codes[0],
            clauses=codes,
            params=(("count", len(codes)),),
        )


def _open_clauses(view: CheckView) -> Iterable[PreflightItem]:
    clauses = view.assessment.clauses
    still = [code for code, result in clauses.items() if result.applicable and not result.answered]
    if still:
        yield PreflightItem(
            severity=CONFIRM,
            code="clauses.open",
            clause=still[0],
            clauses=tuple(still),
            params=(("count", len(still)),),
        )


def _carried(view: CheckView) -> Iterable[PreflightItem]:
    waiting = [row for row in view.carried if row.stands]
    if waiting:
        yield PreflightItem(
            severity=CONFIRM,
            code="carried.waiting",
            clause=waiting[0].clause,
            clauses=tuple(row.clause for row in waiting),
            params=(("count", len(waiting)),),
        )


def _not_applicable(view: CheckView) -> Iterable[PreflightItem]:
    away = [
        code for code, result in view.assessment.clauses.items() if result.reason_not_applicable
    ]
    if away:
        yield PreflightItem(
            severity=CONFIRM,
            code="clauses.not-applicable",
            clause=away[0],
            clauses=tuple(away),
            params=(("count", len(away)),),
        )


def _held_rows(view: CheckView) -> Iterable[PreflightItem]:
    for ledger in dict.fromkeys(row.ledger for row in view.held):
        rows = tuple(row.row_id for row in view.held if row.ledger == ledger)
        if rows:
            yield PreflightItem(
                severity=CONFIRM,
                code="rows.held",
                ledger=ledger,
                rows=rows,
                params=(("count", len(rows)),),
            )


def _unconfirmed(view: CheckView) -> Iterable[PreflightItem]:
    """Rows of last year go into a package as they stand, so a person stands behind each first.

    Figures, facts and answers that wait are left out of it: they may stay open.
    """
    waiting = view.ledgers.unconfirmed
    held: tuple[StaffRow | EquipmentRow | FormRow, ...] = (
        *view.ledgers.staff,
        *view.ledgers.equipment,
        *view.ledgers.form_rows,
    )
    rows: dict[str, list[RowId]] = {}
    for row in held if waiting.rows else ():
        if row.row_id in waiting.rows:
            rows.setdefault(_ledger_of(row), []).append(row.row_id)
    for ledger, ids in rows.items():
        yield PreflightItem(
            severity=ERROR,
            code="rows.unconfirmed",
            ledger=ledger,
            rows=tuple(ids),
            params=(("count", len(ids)),),
        )
    values = Counter({"figures": len(waiting.figures), "facts": len(waiting.facts)})
    values.update(entry.register for entry in waiting.registers)
    for ledger, count in values.items():
        if count:
            yield PreflightItem(
                severity=CONFIRM,
                code="values.unconfirmed",
                ledger=ledger,
                params=(("count", count),),
                subject=ledger,
            )


def _ledger_of(row: StaffRow | EquipmentRow | FormRow) -> str:
    if isinstance(row, FormRow):
        return row.ledger
    return "staff" if isinstance(row, StaffRow) else "equipment"


def _provisional(view: CheckView) -> Iterable[PreflightItem]:
    level = view.assessment.level
    if level is not None and level.provisional:
        yield PreflightItem(
            severity=CONFIRM, code="level.provisional", params=(("level", level.rule.title),)
        )


def _barred(view: CheckView) -> Iterable[PreflightItem]:
    """Vetoes in force: what is reached cannot be applied for this year; what is not, is told."""
    reached = view.assessment.level
    for veto, levels in _vetoes(view, lambda level: level.barred_by):
        claimed = reached is not None and reached.rule.title in levels
        yield _veto_item("level.barred", BARRED if claimed else CONFIRM, veto, levels)


def _vetoes_open(view: CheckView) -> Iterable[PreflightItem]:
    for veto, levels in _vetoes(view, lambda level: level.vetoes_open):
        yield _veto_item("level.veto-open", CONFIRM, veto, levels)


def _vetoes(
    view: CheckView, some: Callable[[LevelResult], tuple[ConditionResult, ...]]
) -> Iterable[tuple[Condition, list[str]]]:
    """Yield each veto once, with the titles of the levels it stands before."""
    found: dict[Condition, list[str]] = {}
    for level in view.assessment.levels:
        if level.available is not Verdict.NOT_MET:
            for one in some(level):
                found.setdefault(one.condition, []).append(level.rule.title)
    yield from found.items()


def _veto_item(code: str, severity: str, veto: Condition, levels: list[str]) -> PreflightItem:
    facts = facts_of(veto.requirement)
    return PreflightItem(
        severity=severity,
        code=code,
        params=(("levels", "、".join(levels)), ("veto", veto.text)),
        ledger="facts" if facts else "",
        field=facts[0] if facts else "",
        subject=facts[0] if facts else veto.text,
    )


def _county_unknown(view: CheckView) -> Iterable[PreflightItem]:
    if view.county is None:
        yield PreflightItem(severity=CONFIRM, code="county.unknown")


def _cannot_be_told(view: CheckView) -> Iterable[PreflightItem]:
    for code, result in view.assessment.clauses.items():
        if result.lacks_data and result.applicable:
            yield PreflightItem(severity=MISSING, code="clause.lacks-data", clause=code)


def _figures_empty(view: CheckView) -> Iterable[PreflightItem]:
    asked = {figure.key for figure in FIGURES.values() if figure.group != COUNTY_GROUP}
    empty = len(asked - figures_in_force(view.ledgers, view.readings.forms).keys())
    if empty:
        yield PreflightItem(
            severity=MISSING,
            code="figures.empty",
            ledger="figures",
            params=(("count", empty), ("total", len(asked))),
        )


CHECKS: tuple[Callable[[CheckView], Iterable[PreflightItem]], ...] = (
    _over_claims,
    _profile,
    _contact,
    _evidence_lost,
    _evidence_missing,
    _evidence_lapsed,
    _evidence_reused,
    _departments_differ,
    _open_clauses,
    _carried,
    _not_applicable,
    _held_rows,
    _unconfirmed,
    _barred,
    _vetoes_open,
    _provisional,
    _county_unknown,
    _cannot_be_told,
    _figures_empty,
)
"""Every check, in the order its findings are shown within their severity."""
