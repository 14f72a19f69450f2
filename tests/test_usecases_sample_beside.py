"""The sample centre in the middle of its work shows all that can stand beside an answer."""

from collections.abc import Iterator

import pytest

from models.standards.decode import decode_pack
from models.usecases.centre import Centre
from models.usecases.checks.preflight import read_preflight
from models.usecases.clauses.departments import read_departments
from models.usecases.clauses.read_checklist import read_checklist, read_clause
from models.usecases.new_workspace import create_centre
from models.usecases.sample.institutions import sample_institutions
from models.usecases.sample.records import SampleInstitution
from models.usecases.sample.workspaces import PASSPHRASE, SAMPLE_MOMENT, fill_centre
from models.vocabulary.clock import FixedClock
from models.vocabulary.ids import ClauseCode
from resources import pack_files, resource

CLOCK = FixedClock(moment=SAMPLE_MOMENT)


@pytest.fixture(scope="module")
def meant() -> SampleInstitution:
    return sample_institutions()[0]


@pytest.fixture(scope="module")
def centre(meant: SampleInstitution, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Centre]:
    root = tmp_path_factory.mktemp("sample")
    made = create_centre(
        root / "centre",
        meant.profile,
        PASSPHRASE,
        [decode_pack(pack_files(resource("standards", "township-2022")))],
        CLOCK,
        author=meant.author,
    )
    fill_centre(made, meant, root / "papers")
    yield made
    made.close()


def test_every_clause_has_a_department_and_each_department_has_staff(
    centre: Centre, meant: SampleInstitution
) -> None:
    lines = [
        line
        for chapter in read_checklist(centre).chapters
        for section in chapter.sections
        for line in section.clauses
    ]
    assert all(line.lead for line in lines)
    assert {line.lead for line in lines} <= {person.department for person in meant.staff}
    led = [code for card in read_departments(centre) for code in card.lead_of]
    assert len(led) == len(lines)


def test_departments_say_otherwise_than_the_centre(centre: Centre) -> None:
    (nursing, office) = sorted(
        read_clause(centre, "1.4.1").grades.departments, key=lambda one: one.origin, reverse=True
    )
    assert (nursing.department, nursing.part, office.part) == ("护理部", "support", "lead")
    assert nursing.origin == "护理部填报表.xlsx"
    assert nursing.differing == ("1.4.1.C3",)
    (item,) = [one for one in read_preflight(centre).items if one.code == "departments.differ"]
    assert dict(item.params) == {"count": 2}


def test_notes_are_by_several_people(centre: Centre, meant: SampleInstitution) -> None:
    notes = read_clause(centre, "1.4.1").notes
    assert [note.author for note in notes] == [meant.author, "周慧敏", "陈国强"]
    assert notes[-1].criterion == "1.4.1.C3"
    with centre.workspace.store.reading() as read:
        rows = read.notes.notes(centre.row.assessment_id)
    own = {row.clause: row.text for row in rows if row.author == meant.author}
    assert own == meant.temper.notes


def test_evidence_is_typed_dated_expired_reused_and_proposed(centre: Centre) -> None:
    (agreement,) = read_clause(centre, "1.4.1").evidence
    assert (agreement.kind, agreement.valid_until) == ("agreement", "2025-12-31")
    licence = read_clause(centre, "1.1.1")
    assert licence.evidence[0].expired
    assert licence.evidence[0].also_at == (ClauseCode("1.2.1"),)
    assert {one.item: one.state for one in licence.required}["医疗机构执业许可证"] == "expired"
    (plan,) = read_clause(centre, "1.1.2").evidence
    assert plan.other_year
    (picture,) = read_clause(centre, "1.3.4").evidence
    assert (picture.kind, picture.proposed_kind) == ("", "photo")
