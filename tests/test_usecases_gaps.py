"""Gaps of an open centre: to other standards and policies, further ahead and back, printed."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import msgspec
import pytest

from models.gaps.shortages import BlockKind, GapState
from models.reports.content import Document, KeyValues, Paragraph, Table
from models.standards.policy import Strength
from models.standards.text import PackText
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_criterion
from models.usecases.gaps.gap_cards import TargetKind
from models.usecases.gaps.gap_targets import read_targets
from models.usecases.gaps.look_further import gap_view, look_further
from models.usecases.gaps.make_gap_table import gap_table, make_gap_table
from models.usecases.gaps.read_gaps import read_gaps
from models.usecases.new_workspace import create_centre
from models.usecases.packs.library import Library
from models.usecases.years.open_year import open_year
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Unwatched
from tests.desks import CLOCK, FONTS
from tests.ledgers import device, people, person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.tiny_policy import tiny_policy

GPS = {"measure": "staff.gp", "at_least": "2"}
DEFIBRILLATOR = {"register": "equipment", "kind": "defibrillator"}
CONTRACTS = {"measure": "contracts.total", "at_least": "600"}
STANDARD = pack_text(
    clause_text("1.1.1", requirement=GPS, core=True),
    clause_text("1.1.2", requirement=DEFIBRILLATOR),
    clause_text("1.1.3"),
    clause_text("1.1.4", requirement=CONTRACTS),
    shares={"C": "100%"},
)


def other_standard(ident: str, kind: str) -> PackText:
    """A standard of one level for institutions of one kind."""
    text = pack_text(
        clause_text("9.1", requirement={"measure": "staff.nurses", "at_least": "5"}),
        id="hospital",
        title="社区医院基本标准",
        shares={"C": "100%"},
    )
    head = msgspec.structs.replace(text.head, id=ident, institution_kinds=(kind,))
    return msgspec.structs.replace(text, head=head)


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Centre]:
    made = create_centre(
        tmp_path_factory.mktemp("gaps") / "w", profile(), "口令" * 4, [STANDARD], CLOCK, author="李"
    )
    with made.changing_ledgers() as write:
        write.ledgers.add_staff(
            2025,
            [*people(_21=2), person("11", name="王建国", gp_registered=False, gp_certificate="2")],
        )
        write.ledgers.add_equipment(2025, [device("B超"), device("除颤仪", state="2")])
        write.ledgers.put_figures(2025, {"contracts.total": Fraction(500)})
    yield made
    made.close()


@pytest.fixture(scope="module")
def library() -> Library:
    standards = (
        STANDARD,
        other_standard("other", "township_health_centre"),
        other_standard("village", "village_clinic"),
    )
    return Library(lambda: standards, lambda: (tiny_policy(),), CLOCK)


def test_targets_are_own_levels_other_standards_for_such_institutions_and_policies(
    centre: Centre, library: Library
) -> None:
    assert [one.id for one in read_gaps(centre, "basic").targets] == ["basic"]
    targets = read_targets(library, centre)
    assert [(one.id, one.kind, one.provisional) for one in targets] == [
        ("basic", TargetKind.LEVEL, True),
        ("other/hospital", TargetKind.STANDARD, True),
        ("policy", TargetKind.POLICY, False),
    ]


def test_a_gap_names_rows_and_who_comes_near(centre: Centre) -> None:
    card = read_gaps(centre, "basic")
    gaps = {gap.subject: gap for gap in card.gaps if gap.state is GapState.SHORT}
    assert gaps.keys() == {"staff.gp", "equipment.defibrillator", "contracts.total"}
    gp = gaps["staff.gp"]
    assert (gp.have, gp.need, gp.short, gp.near_count) == ("0", "2", "2", 1)
    assert [near.name for near in gp.nearest] == ["王建国"]
    assert gaps["equipment.defibrillator"].nearest[0].ledger == "equipment"
    assert not card.looked_further


def test_another_standard_is_judged_on_the_same_ledgers(centre: Centre, library: Library) -> None:
    card = read_gaps(centre, "other/hospital", library)
    assert card.level is not None
    assert card.level.title == "社区医院基本标准"
    (gap,) = card.gaps
    assert (gap.subject, gap.have, gap.need) == ("staff.nurses", "2", "5")
    assert len(gap.behind.operands[0].rows) == 2


def test_of_policies_rows_that_bind_this_year_and_are_not_only_encouraged_count(
    centre: Centre, library: Library
) -> None:
    card = read_gaps(centre, "policy", library)
    assert card.level is None
    nurses = next(gap for gap in card.gaps if gap.subject == "staff.nurses")
    assert (nurses.have, nurses.need, nurses.short) == ("2", "3", "1")
    assert [(block.clause, block.kind, block.strength) for block in nurses.blocks] == [
        ("A1", BlockKind.ROW, Strength.MUST),
        ("A2", BlockKind.ROW, Strength.IN_PRINCIPLE),
        ("A3", BlockKind.ROW, Strength.TARGET),
    ]
    assert {block.pack for block in nurses.blocks} == {nurses.blocks[0].pack} != {None}
    assert card.gaps == (nurses,)


@pytest.mark.parametrize("target", ["nothing", "other/nothing", "village/hospital", "policy"])
def test_an_unknown_target_is_refused_with_what_there_is(
    centre: Centre, library: Library, target: str
) -> None:
    known = "basic" if target == "policy" else "basic other/hospital policy"
    with pytest.raises(Refusal) as refused:
        read_gaps(centre, target, None if target == "policy" else library)
    assert refused.value.code is RefusalCode.LEVEL_UNKNOWN
    assert refused.value.params["known"] == known


def test_last_year_stands_beside_this_year(tmp_path: Path) -> None:
    first = create_centre(tmp_path / "w", profile(), "口令" * 4, [STANDARD], CLOCK, author="李")
    with first.changing_ledgers() as write:
        write.ledgers.add_staff(2025, [person("11", gp_registered=True) for _ in range(2)])
        write.ledgers.put_figures(2025, {"contracts.total": Fraction(450)})
    tick_criterion(first, "1.1.3.C1", True)
    assert look_further(gap_view(first, "basic"), Unwatched()).last_year is None
    second = open_year(first)
    with second.changing_ledgers() as write:
        write.ledgers.put_figures(2026, {"contracts.total": Fraction(500)})
    try:
        card = look_further(gap_view(second, "basic"), Unwatched())
        assert card.looked_further
        assert card.last_year is not None
        assert (card.last_year.year, card.last_year.title) == (2025, "")
        (share,) = card.last_year.shares
        assert (share.reached, share.applicable) == (2, 4)
        contracts = next(gap for gap in card.gaps if gap.subject == "contracts.total")
        assert contracts.last_year is not None
        assert (contracts.have, contracts.last_year.have) == ("500", "450")
        assert (contracts.short, contracts.last_year.short) == ("100", "150")
    finally:
        second.close()


def words(document: Document) -> str:
    found = [document.title]
    for part in document.parts:
        for block in part.blocks:
            match block:
                case Paragraph():
                    found.append(block.text)
                case KeyValues():
                    found += [pair.cell.plain for pair in block.pairs]
                case Table():
                    found += [" | ".join(cell.plain for cell in row.cells) for row in block.rows]
                case _:
                    pass
    return "\n".join(found)


def test_the_table_says_what_is_short_how_to_close_it_and_that_it_is_provisional(
    centre: Centre,
) -> None:
    said = words(gap_table(centre, gap_view(centre, "basic"), Unwatched()))
    assert "差距表（基本标准）" in said
    assert "待核对，暂定" in said
    assert "短缺 3 项，缺数据 0 项，未填 1 项" in said
    gp = next(line for line in said.splitlines() if line.startswith("全科医生"))
    assert "0 → 2 | 还差 2 人 | — | ★1.1.1.C1" in gp
    assert "可培养：王建国" in gp
    assert "停用待修：除颤仪" in said
    assert "没有上年的台账" in said
    assert "没有。" in said


def test_the_table_to_policies_names_rows_and_how_they_speak(
    centre: Centre, library: Library
) -> None:
    said = words(gap_table(centre, gap_view(centre, "policy", library), Unwatched()))
    assert "差距表（政策文件要求）" in said
    assert "小政策" in said
    assert "A1 护士不少于 3 人、A2 要求A2（原则上）、A3 要求A3（目标）" in said


def test_the_table_is_written_as_paper_and_as_a_workbook(centre: Centre, tmp_path: Path) -> None:
    made = make_gap_table(centre, "basic", None, tmp_path, FONTS, Unwatched())
    assert made.pdf.name == "北渡乡卫生院-差距表-基本标准-2025.pdf"
    assert made.pdf.read_bytes().startswith(b"%PDF")
    assert made.workbook.read_bytes().startswith(b"PK")
