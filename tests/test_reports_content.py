import pytest

from models.reports.content import (
    Cell,
    Column,
    GradeMark,
    Heading,
    KeyValues,
    Pair,
    RowKind,
    Run,
    SignatureBlock,
    Status,
    Table,
    grade_cell,
    group_row,
    in_fours,
    number_cell,
    paragraph,
    row,
    status_cell,
    strong,
    total_row,
)


def test_a_row_takes_texts_numbers_and_cells() -> None:
    made = row("床位", 36, grade_cell(GradeMark.B))
    assert made.cells == (
        Cell(text="床位"),
        Cell(text="36", number=36),
        Cell(mark=GradeMark.B),
    )
    assert total_row("合计").kind is RowKind.TOTAL
    assert group_row("第一章").cells[0].strong


def test_a_mark_is_read_before_its_word() -> None:
    assert status_cell(Status.NOT_MET, "还差 2 名").plain == "■ 还差 2 名"
    assert grade_cell(GradeMark.C, "合格").plain == "C 合格"
    assert grade_cell(GradeMark.MISSING).plain == "?"
    assert number_cell(12, "12 人").plain == "12 人"


def test_every_status_has_a_symbol_of_its_own() -> None:
    symbols = [status.symbol for status in Status]
    assert len(set(symbols)) == len(symbols)
    assert all(len(symbol) == 1 for symbol in symbols)


def test_a_paragraph_keeps_its_weights() -> None:
    made = paragraph("达到", strong("基本标准"))
    assert made.runs == (Run(text="达到"), Run(text="基本标准", strong=True))
    assert made.text == "达到基本标准"


def test_a_check_code_is_read_in_fours() -> None:
    assert in_fours("7K2MQ9XA40") == ("7K2M", "Q9XA", "40")
    assert in_fours("") == ()


def test_a_tree_that_cannot_be_drawn_cannot_be_made() -> None:
    two = (Column(title="甲"), Column(title="乙"))
    with pytest.raises(ValueError, match="row 2 has 1 cells, not 2"):
        Table(columns=two, rows=(row("1", "2"), row("1")))
    with pytest.raises(ValueError, match="row 1 has 2 cells, not 1"):
        Table(columns=two, rows=(row("1", "2", kind=RowKind.GROUP),))
    with pytest.raises(ValueError, match="without columns"):
        Table(columns=(), rows=())
    with pytest.raises(ValueError, match="share 0"):
        Column(title="甲", share=0)
    with pytest.raises(ValueError, match="level 1"):
        Heading(text="甲", level=1)
    with pytest.raises(ValueError, match="4 pairs"):
        KeyValues(pairs=(Pair(label="甲", value="乙"),), across=4)
    with pytest.raises(ValueError, match="9 signature lines"):
        SignatureBlock(lines=("甲",) * 9)
