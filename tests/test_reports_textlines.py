from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.reports.textlines import (
    NEVER_FIRST,
    NEVER_LAST,
    Glyph,
    balanced_lines,
    break_lines,
    may_break,
    one_line,
)


def glyphs(text: str) -> list[Glyph]:
    """Chinese characters are 10 wide, others 5."""
    return [Glyph(one, "font", 0 if one == "\n" else 10 if one >= "\u2e80" else 5) for one in text]


def lines(text: str, width: float) -> list[str]:
    return [line.text for line in break_lines(glyphs(text), width)]


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("卫生院人员", 30, ["卫生院", "人员"]),
        ("卫生院，人员", 30, ["卫生", "院，人", "员"]),
        ("卫生（人员）", 30, ["卫生", "（人", "员）"]),
        ("占比24.96%以上", 40, ["占比", "24.96%以", "上"]),
        ("the health centre", 50, ["the health", "centre"]),
        ("甲乙丙丁……", 40, ["甲乙丙", "丁……"]),
        ("一\n\n二", 50, ["一", "", "二"]),
        ("ABCDEFGHIJ", 25, ["ABCDE", "FGHIJ"]),
        ("甲ABCDEFGHIJ", 25, ["甲", "ABCDE", "FGHIJ"]),
        ("●\u00a0达到要求", 30, ["●\u00a0达到", "要求"]),
        ("", 30, []),
    ],
)
def test_where_lines_end(text: str, width: float, wanted: list[str]) -> None:
    assert lines(text, width) == wanted


def test_a_first_line_is_moved_in() -> None:
    set_lines = break_lines(glyphs("卫生院人员"), 30, first_indent=20)
    assert [line.text for line in set_lines] == ["卫", "生院人", "员"]


@given(st.text(alphabet="卫生院员，。；：（）“”《》、…—ab1.% \n", max_size=80), st.integers(2, 12))
def test_nothing_is_lost_nothing_hangs_over_and_no_mark_leads_a_line(text: str, ems: int) -> None:
    width = ems * 10
    broken = break_lines(glyphs(text), width)
    assert "".join(line.text for line in broken).replace(" ", "") == text.replace(" ", "").replace(
        "\n", ""
    )
    for line, following in pairwise(broken):
        assert line.width <= width
        stuck = not any(may_break(one, two) for one, two in pairwise(line.text))
        if not line.last and following.text and line.text and not stuck:
            assert following.text[0] not in NEVER_FIRST
            assert " " in text or line.text[-1] not in NEVER_LAST


def test_a_title_is_set_in_even_lines() -> None:
    title = glyphs("乡镇卫生院服务能力标准自我评价报告")
    assert [len(line.text) for line in break_lines(title, 160)] == [16, 1]
    assert [len(line.text) for line in balanced_lines(title, 160)] == [9, 8]


def test_one_line_is_cut_with_dots() -> None:
    dots = Glyph("…", "font", 5)
    cut = one_line(glyphs("卫生院人员"), 36, dots=dots)
    whole = one_line(glyphs("卫生"), 36, dots=dots)
    assert cut is not None
    assert whole is not None
    assert (cut.text, whole.text) == ("卫生院…", "卫生")
    assert cut.width <= 36
    assert one_line([], 36, dots=dots) is None
