"""Tell what a file is: its kind, its days, which expected evidence it answers, a remark."""

from dataclasses import replace

from models.assessment.evidence import EVIDENCE_KINDS, expected_of
from models.standards.pack import Clause
from models.store.records import EvidenceLink
from models.usecases.cards import ClauseCard
from models.usecases.centre import Centre
from models.usecases.clauses.read_checklist import read_clause
from models.usecases.people.people_cards import Deed
from models.vocabulary.clock import is_iso_day
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import CriterionId, Digest
from models.vocabulary.limits import NOTE_CHARACTERS


def describe_evidence(
    centre: Centre,
    code: str,
    digest: Digest,
    criterion: CriterionId,
    *,
    kind: str | None = None,
    dated_on: str | None = None,
    valid_until: str | None = None,
    item: str | None = None,
    remark: str | None = None,
) -> ClauseCard:
    """Write particulars of a file behind a clause; None leaves one as it is, "" clears it.

    ``kind`` is one of ``EVIDENCE_KINDS``, days are ISO, ``item`` is wording that the
    clause expects. Raises: Refusal EVIDENCE_NOT_LINKED, EVIDENCE_KIND_UNKNOWN,
    EVIDENCE_DAY_WRONG, EVIDENCE_ITEM_UNKNOWN, NOTE_TOO_LONG, CLAUSE_UNKNOWN,
    ASSESSMENT_FINALISED, ASSESSMENT_SUPERSEDED.
    """
    clause = centre.clause(code)
    which = centre.row.assessment_id
    with centre.workspace.store.reading() as read:
        links = read.assessments.evidence(which)
    wanted = (clause.code, digest, criterion)
    before = next((x for x in links if (x.clause, x.digest, x.criterion_id) == wanted), None)
    if before is None:
        raise Refusal(RefusalCode.EVIDENCE_NOT_LINKED, clause=code)
    after = replace(
        before,
        kind=_told(kind, before.kind),
        dated_on=_told(dated_on, before.dated_on),
        valid_until=_told(valid_until, before.valid_until),
        item=_told(item, before.item),
        remark=_told(remark, before.remark),
    )
    _check(clause, after)
    centre.refuse_if_final()
    if after != before:
        with centre.writing(Deed.EVIDENCE) as write:
            write.assessments.describe_evidence(which, after)
            write.note_down("evidence.described", clause.code, digest)
    return read_clause(centre, clause.code)


def _told(text: str | None, before: str) -> str:
    return before if text is None else text.strip()


def _check(clause: Clause, link: EvidenceLink) -> None:
    if link.kind and link.kind not in EVIDENCE_KINDS:
        raise Refusal(RefusalCode.EVIDENCE_KIND_UNKNOWN, kind=link.kind)
    for day in (link.dated_on, link.valid_until):
        if day and not is_iso_day(day):
            raise Refusal(RefusalCode.EVIDENCE_DAY_WRONG, day=day)
    if link.item and link.item not in dict(expected_of(clause)):
        raise Refusal(RefusalCode.EVIDENCE_ITEM_UNKNOWN, clause=clause.code, item=link.item)
    if len(link.remark) > NOTE_CHARACTERS:
        raise Refusal(RefusalCode.NOTE_TOO_LONG, characters=len(link.remark), most=NOTE_CHARACTERS)
