"""What stands beside the answers of a sample centre: departments, their word, notes.

Every centre has shared its clauses out; the one in the middle of its work also has
answers of departments that differ from its own, and notes by several people.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from models.standards.pack import Pack
from models.store.note_rows import new_note_id
from models.store.records import ClauseDepartment, NoteRow
from models.store.unit import Writer
from models.usecases.sample.records import SampleInstitution, SampleNote, SampleOpinion
from models.vocabulary.ids import AssessmentId, ClauseCode, CriterionId

_OFFICE, _NURSING, _PUBLIC_HEALTH = "院办", "护理部", "公共卫生科"
_FINANCE, _LOGISTICS, _INFORMATICS = "财务科", "总务科", "信息科"
_LABORATORY, _PHARMACY, _INTERNAL, _TCM = "检验科", "药房", "内科", "中医科"

_NOTED_HOURS_AGO = 50
"""The notes of the person who fills in were written two days ago."""

# Beginning of a clause's number: who leads, who supports. The longest that fits counts.
_SHARED_OUT: Mapping[str, tuple[str, ...]] = {
    "1.1": (_OFFICE,),
    "1.2": (_OFFICE, _NURSING),
    "1.3": (_LOGISTICS, _OFFICE),
    "1.4": (_OFFICE, _NURSING),
    "2.1": (_INTERNAL, _PUBLIC_HEALTH),
    "2.2.1": (_INTERNAL,),
    "2.2.1.6": (_TCM,),
    "2.2.2": (_LABORATORY,),
    "2.2.3": (_PUBLIC_HEALTH,),
    "2.2.4": (_PUBLIC_HEALTH,),
    "2.3": (_OFFICE, _PUBLIC_HEALTH),
    "3.1": (_OFFICE, _INTERNAL),
    "3.2": (_INTERNAL, _OFFICE),
    "3.3": (_NURSING, _INTERNAL),
    "3.4": (_NURSING,),
    "3.5": (_NURSING, _LABORATORY),
    "3.6": (_INTERNAL,),
    "3.7": (_PHARMACY,),
    "3.8": (_PUBLIC_HEALTH,),
    "3.9": (_OFFICE,),
    "4": (_OFFICE,),
    "4.3": (_FINANCE,),
    "4.4": (_LOGISTICS,),
    "4.5": (_INFORMATICS,),
}


@dataclass(frozen=True, slots=True)
class _Beside:
    """Writes what stands beside the answers of one assessment."""

    write: Writer
    which: AssessmentId
    pack: Pack

    def departments(self) -> None:
        rows = [row for clause in self.pack.clauses for row in _shared_out(clause.code)]
        self.write.departments.put_parts(self.which, {row.clause for row in rows}, rows)

    def opinions(self, opinions: Sequence[SampleOpinion]) -> None:
        known = {one.id for clause in self.pack.clauses for one in clause.criteria}
        for opinion in opinions:
            said = {ident: value for ident, value in opinion.answers.items() if ident in known}
            self.write.departments.put_ticks(self.which, opinion.department, said, opinion.origin)

    def notes(self, notes: Sequence[SampleNote], moment: datetime) -> None:
        known = {clause.code for clause in self.pack.clauses}
        self.write.notes.add(
            self.which,
            [
                NoteRow(
                    note_id=new_note_id(),
                    clause=note.clause,
                    criterion_id=note.criterion,
                    text=note.text,
                    author=note.author,
                    at=(moment - timedelta(hours=note.hours_ago)).isoformat(
                        timespec="milliseconds"
                    ),
                )
                for note in notes
                if note.clause in known
            ],
        )


def write_beside(
    write: Writer, which: AssessmentId, pack: Pack, institution: SampleInstitution
) -> None:
    """Write departments, what they said, and notes, as part of the unit at hand."""
    beside = _Beside(write, which, pack)
    beside.departments()
    beside.opinions(institution.temper.opinions)
    beside.notes(_notes(institution), write.moment)


def _notes(institution: SampleInstitution) -> list[SampleNote]:
    """Return the notes of the person who fills in, then what others wrote."""
    own = [
        SampleNote(
            clause=clause,
            text=text,
            author=institution.author,
            criterion=CriterionId(""),
            hours_ago=_NOTED_HOURS_AGO,
        )
        for clause, text in institution.temper.notes.items()
    ]
    return [*own, *institution.temper.more_notes]


def _shared_out(code: ClauseCode) -> list[ClauseDepartment]:
    fitting = [start for start in _SHARED_OUT if f"{code}.".startswith(f"{start}.")]
    if not fitting:
        return []
    lead, *others = _SHARED_OUT[max(fitting, key=len)]
    return [
        ClauseDepartment(clause=code, department=lead, part="lead"),
        *(ClauseDepartment(clause=code, department=name, part="support") for name in others),
    ]
