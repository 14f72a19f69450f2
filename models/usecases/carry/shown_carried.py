"""What came over from an earlier assessment, beside the clause it waits at."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.store.records import CarriedRow
from models.usecases.cards import CarriedCard, ClauseCard, CriterionCard
from models.usecases.carry.carry_sorting import EVIDENCE, NOTE, note_of
from models.usecases.clauses.clause_cards import EvidenceCard
from models.usecases.clauses.shown_beside import note_card
from models.vocabulary.ids import Digest


def with_carried(
    card: ClauseCard, rows: Sequence[CarriedRow], files: Mapping[str, tuple[int, str]]
) -> ClauseCard:
    """Return the card with what waits; ``rows`` are the clause's, at least one.

    ``files``: size and media type by digest.
    """
    answers = {row.criterion_id: row for row in rows if row.what == "answer"}
    texts = {row.what: row.value for row in rows}
    changed = sum(not row.stands for row in answers.values())
    carried = CarriedCard(
        from_clause=rows[0].from_clause,
        sureness=rows[0].sureness,
        answers=len(answers) - changed,
        changed=changed,
        not_applicable_reason=texts.get("not_applicable", ""),
        claim_reason=texts.get("reason", ""),
        evidence=tuple(_file(row, *files[row.digest]) for row in rows if row.what == EVIDENCE),
        notes=tuple(note_card(note_of(row)) for row in rows if row.what == NOTE),
    )
    return replace(
        card,
        carried=carried,
        criteria=tuple(_criterion(one, answers.get(one.id)) for one in card.criteria),
    )


def _criterion(card: CriterionCard, row: CarriedRow | None) -> CriterionCard:
    if row is None:
        return card
    return replace(card, carried=row.value == "1", carried_change="" if row.stands else row.change)


def _file(row: CarriedRow, size: int, media_type: str) -> EvidenceCard:
    return EvidenceCard(
        digest=Digest(row.digest),
        criterion=row.criterion_id,
        name=row.value,
        size=size,
        media_type=media_type,
        added_at="",
        kind=row.detail.get("kind", ""),
        dated_on=row.detail.get("dated_on", ""),
        valid_until=row.detail.get("valid_until", ""),
        item=row.detail.get("item", ""),
        remark=row.detail.get("remark", ""),
    )
