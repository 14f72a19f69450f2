"""Look before finalising: what stops, what to own up to, what leaves the house."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from models.assessment.findings import Verdict
from models.assessment.levels import ConditionResult, LevelResult
from models.ledger.derived import figures_in_force
from models.ledger.figures import COUNTY_GROUP, FIGURES
from models.ledger.identity import region_fault, uscc_fault
from models.ledger.national_codes import INSTITUTION_KINDS
from models.ledger.records import HeldRow
from models.standards.language import facts_of
from models.standards.pack import Condition, Grade
from models.store.records import (
    CarriedRow,
    ClauseState,
    ClauseStates,
    EnrolledRow,
    EvidenceLink,
)
from models.usecases.check_cards import PreflightCard, PreflightItem
from models.usecases.centre import Centre
from models.usecases.shown_beside import evidence_cards
from models.vocabulary.ids import ClauseCode, CriterionId, Digest

ERROR, BARRED, CONFIRM, MISSING = "error", "barred", "confirm", "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """What the checks look at, read once."""

    centre: Centre
    states: ClauseStates
    evidence: tuple[EvidenceLink, ...]
    held: tuple[HeldRow, ...]
    carried: tuple[CarriedRow, ...]
    notes: int
    department_answers: int
    differing: frozenset[CriterionId]
    county: EnrolledRow | None

    @property
    def with_evidence(self) -> frozenset[ClauseCode]:
        return frozenset(link.clause for link in self.evidence)

    def state(self, clause: ClauseCode) -> ClauseState:
        return self.states.get(clause, ClauseState())


def read_preflight(centre: Centre) -> PreflightCard:
    """Return every check's findings, errors first, and what would leave and stay.

    Shape: ``passed`` counts the checks without a finding, of ``CHECKS``.
    """
    with centre.workspace.store.reading() as read:
        which = centre.row.assessment_id
        view = _View(
            centre=centre,
            states=read.assessments.states(which),
            evidence=read.assessments.evidence(which),
            held=read.ledgers.held(centre.year),
            carried=read.carried.waiting(which),
            notes=sum(not note.withdrawn_at for note in read.notes.notes(which)),
            department_answers=len(read.departments.ticks(which)),
            differing=read.departments.differing(which),
            county=read.county.county(),
        )
    found = [tuple(check(view)) for check in CHECKS]
    order = (ERROR, BARRED, CONFIRM, MISSING)
    items = sorted(
        (item for some in found for item in some), key=lambda item: order.index(item.severity)
    )
    return PreflightCard(
        items=tuple(items),
        passed=sum(not some for some in found),
        leaving=_leaving(view),
        staying=_staying(view),
    )


def _over_claims(view: _View) -> Iterable[PreflightItem]:
    for code, result in view.centre.assessment.clauses.items():
        if not result.over_claim:
            continue
        params = (("grades", result.over_claim),)
        if not view.state(code).claim_reason:
            yield PreflightItem(
                severity=ERROR, code="over-claim.no-reason", clause=code, params=params
            )
        if code not in view.with_evidence:
            yield PreflightItem(
                severity=ERROR, code="over-claim.no-evidence", clause=code, params=params
            )


def _profile(view: _View) -> Iterable[PreflightItem]:
    who = view.centre.profile
    wrong = {
        "name": not who.name.strip(),
        "uscc": uscc_fault(who.uscc) is not None,
        "region": region_fault(who.region) is not None,
        "kind": who.kind not in INSTITUTION_KINDS,
        "population": who.population is None,
    }
    for field in (name for name, faulty in wrong.items() if faulty):
        yield PreflightItem(
            severity=ERROR, code="profile.incomplete", params=(("field", field),), ledger="profile"
        )


def _contact(view: _View) -> Iterable[PreflightItem]:
    who = view.centre.profile
    for field in ("head", "filing_contact", "filing_telephone"):
        if not getattr(who, field).strip():
            yield PreflightItem(
                severity=CONFIRM,
                code="profile.contact-empty",
                params=(("field", field),),
                ledger="profile",
            )


def _evidence_lost(view: _View) -> Iterable[PreflightItem]:
    folder = view.centre.workspace.folder.evidence
    for link in view.evidence:
        if not folder.path(link.digest).is_file():
            yield PreflightItem(
                severity=ERROR,
                code="evidence.lost",
                clause=link.clause,
                params=(("name", link.name),),
            )


def _evidence_missing(view: _View) -> Iterable[PreflightItem]:
    for code, result in view.centre.assessment.clauses.items():
        if result.over_claim or code in view.with_evidence:
            continue
        if result.claimed in {Grade.A, Grade.B}:
            yield PreflightItem(
                severity=CONFIRM,
                code="evidence.missing",
                clause=code,
                params=(("grade", str(result.claimed)),),
            )


def _evidence_lapsed(view: _View) -> Iterable[PreflightItem]:
    """Files whose last day has passed, or that are another year's of what is wanted yearly."""
    centre = view.centre
    for code, clause in centre.clauses.items():
        for file in evidence_cards(clause, view.evidence, centre.year, centre.today):
            if file.expired or file.other_year:
                yield PreflightItem(
                    severity=CONFIRM,
                    code="evidence.expired" if file.expired else "evidence.other-year",
                    clause=code,
                    params=(
                        ("name", file.name),
                        ("day", file.valid_until if file.expired else file.dated_on),
                    ),
                )


def _evidence_reused(view: _View) -> Iterable[PreflightItem]:
    """Files that stand behind several clauses: each once, at the first of them."""
    clauses: dict[Digest, dict[ClauseCode, str]] = {}
    for link in sorted(view.evidence, key=lambda one: list(view.centre.clauses).index(one.clause)):
        clauses.setdefault(link.digest, {}).setdefault(link.clause, link.name)
    for names in clauses.values():
        if len(names) > 1:
            first = next(iter(names))
            yield PreflightItem(
                severity=CONFIRM,
                code="evidence.reused",
                clause=first,
                params=(("name", names[first]), ("count", len(names))),
            )


def _departments_differ(view: _View) -> Iterable[PreflightItem]:
    found = {view.centre.criterion(one)[0].code for one in view.differing}
    codes = [code for code in view.centre.clauses if code in found]
    if codes:
        yield PreflightItem(
            severity=CONFIRM,
            code="departments.differ",
            clause=codes[0],
            params=(("count", len(codes)),),
        )


def _open_clauses(view: _View) -> Iterable[PreflightItem]:
    clauses = view.centre.assessment.clauses
    still = [code for code, result in clauses.items() if result.applicable and not result.answered]
    if still:
        yield PreflightItem(
            severity=CONFIRM,
            code="clauses.open",
            clause=still[0],
            params=(("count", len(still)),),
        )


def _carried(view: _View) -> Iterable[PreflightItem]:
    waiting = [row for row in view.carried if row.stands]
    if waiting:
        yield PreflightItem(
            severity=CONFIRM,
            code="carried.waiting",
            clause=waiting[0].clause,
            params=(("count", len(waiting)),),
        )


def _not_applicable(view: _View) -> Iterable[PreflightItem]:
    away = [
        code
        for code, result in view.centre.assessment.clauses.items()
        if result.reason_not_applicable
    ]
    if away:
        yield PreflightItem(
            severity=CONFIRM,
            code="clauses.not-applicable",
            clause=away[0],
            params=(("count", len(away)),),
        )


def _held_rows(view: _View) -> Iterable[PreflightItem]:
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


def _provisional(view: _View) -> Iterable[PreflightItem]:
    level = view.centre.assessment.level
    if level is not None and level.provisional:
        yield PreflightItem(
            severity=CONFIRM, code="level.provisional", params=(("level", level.rule.title),)
        )


def _barred(view: _View) -> Iterable[PreflightItem]:
    """Vetoes in force: what is reached cannot be applied for this year; what is not, is told."""
    reached = view.centre.assessment.level
    for veto, levels in _vetoes(view, lambda level: level.barred_by):
        claimed = reached is not None and reached.rule.title in levels
        yield _veto_item("level.barred", BARRED if claimed else CONFIRM, veto, levels)


def _vetoes_open(view: _View) -> Iterable[PreflightItem]:
    for veto, levels in _vetoes(view, lambda level: level.vetoes_open):
        yield _veto_item("level.veto-open", CONFIRM, veto, levels)


def _vetoes(
    view: _View, some: Callable[[LevelResult], tuple[ConditionResult, ...]]
) -> Iterable[tuple[Condition, list[str]]]:
    """Yield each veto once, with the titles of the levels it stands before."""
    found: dict[Condition, list[str]] = {}
    for level in view.centre.assessment.levels:
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
    )


def _county_unknown(view: _View) -> Iterable[PreflightItem]:
    if view.county is None:
        yield PreflightItem(severity=CONFIRM, code="county.unknown")


def _cannot_be_told(view: _View) -> Iterable[PreflightItem]:
    for code, result in view.centre.assessment.clauses.items():
        if result.lacks_data and result.applicable:
            yield PreflightItem(severity=MISSING, code="clause.lacks-data", clause=code)


def _figures_empty(view: _View) -> Iterable[PreflightItem]:
    asked = {figure.key for figure in FIGURES.values() if figure.group != COUNTY_GROUP}
    empty = len(asked - figures_in_force(view.centre.ledgers).keys())
    if empty:
        yield PreflightItem(
            severity=MISSING,
            code="figures.empty",
            ledger="figures",
            params=(("count", empty), ("total", len(asked))),
        )


CHECKS: tuple[Callable[[_View], Iterable[PreflightItem]], ...] = (
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
    _barred,
    _vetoes_open,
    _provisional,
    _county_unknown,
    _cannot_be_told,
    _figures_empty,
)
"""Every check, in the order its findings are shown within their severity."""


def _leaving(view: _View) -> tuple[tuple[str, int, int], ...]:
    centre = view.centre
    files = {link.digest: link.size for link in view.evidence}
    people = centre.readings.people
    tokens = sum(bool(person.id_number) for person in people) if view.county else 0
    return (
        ("answers", len(centre.answers.ticks), 0),
        ("reasons", sum(bool(state.claim_reason) for state in view.states.values()), 0),
        ("staff", len(people), 0),
        ("person-tokens", tokens, 0),
        ("equipment", len(centre.readings.holdings.owned), 0),
        ("figures", len(figures_in_force(centre.ledgers)), 0),
        ("facts", len(centre.ledgers.facts), 0),
        ("evidence", len(files), sum(files.values())),
        ("report", 1, 0),
    )


def _staying(view: _View) -> tuple[tuple[str, int], ...]:
    staff = view.centre.ledgers.staff
    return (
        ("identity-numbers", sum(bool(person.id_number) for person in staff)),
        (
            "telephone-numbers",
            sum(bool(person.mobile) + bool(person.office_telephone) for person in staff),
        ),
        ("notes", view.notes),
        ("department-answers", view.department_answers),
        ("ledger-rows", len(view.centre.ledgers.form_rows)),
        ("held-rows", len(view.held)),
    )
