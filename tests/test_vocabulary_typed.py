"""Searching by what is typed: numbers, words, pinyin initials of any reading."""

import pytest

from models.vocabulary.typed import TextIndex, initials_of, usual_initials

TEXTS = {
    "a": "配备救护车，急救设备完好",
    "b": "心电图机、B超与X线机",
    "c": "长期处方管理；重症转诊",
    "d": "Public health 公共卫生",
}
NUMBERS = {"a": "1.4.1", "b": "1.4.10", "c": "2.1.1", "d": "A47"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jhc", "a"),  # 车 read chē
        ("jhj", "a"),  # and jū
        ("xdtj", "b"),
        ("bc", "b"),  # a Latin letter is its own initial; 超 is c
        ("jbc", "b"),  # over the sign between 机 and B
        ("cqcf", "c"),  # 长 read cháng
        ("zqcf", "c"),  # and zhǎng
        ("cz", "c"),  # 重 read chóng
        ("1.4.1", "ab"),  # numbers are found by their beginning
        ("1.4.10", "b"),
        ("a47", "d"),
        ("HEALTH ggws", "d"),
        ("救护", "a"),
        ("a", "d"),  # one letter is a number's beginning, or stands there itself
        ("x", "b"),
        ("jhc xdt", ""),  # every word must fit
        ("", "abcd"),
        ("  ", "abcd"),
        ("[x-z]", ""),  # signs are no pattern
        ("qqq", ""),
    ],
)
def test_a_text_is_found(typed: str, found: str) -> None:
    assert TextIndex(TEXTS, NUMBERS).find(typed) == frozenset(found)


def test_every_reading_counts_and_a_sign_has_none_of_them() -> None:
    assert initials_of("乐") >= {"l", "y"}
    assert initials_of("x") == {"x"}


def test_signs_in_the_texts_do_not_disturb_the_pattern() -> None:
    assert TextIndex({"a": "三^甲-乙]丙\\丁²"}).find("sjyb") == {"a"}


def test_nothing_to_search_is_nothing_found() -> None:
    assert TextIndex({}).find("jhc") == frozenset()


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("人员配备", "rypb"),
        ("“三基”培训", "sjpx"),  # begins with a letter, so it is found by its beginning
        ("0–6岁儿童", "06set"),
        ("B超、X线", "bcxx"),
        ("", ""),
    ],
)
def test_a_text_has_one_line_of_usual_initials(text: str, initials: str) -> None:
    assert usual_initials(text) == initials
