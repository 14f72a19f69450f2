"""What hides in a text is found, character by character and in a whole file at once."""

import json
import re
import sys

import pytest

from models.vocabulary.plain_text import PLAIN, is_plain, is_plain_json


def test_every_character_is_judged_as_the_pattern_says() -> None:
    said = re.compile(PLAIN)
    for number in range(sys.maxunicode + 1):
        assert is_plain(chr(number)) == bool(said.fullmatch(chr(number))), hex(number)


@pytest.mark.parametrize("text", ["\x07", "\x7f", "\u202e", "\ufeff", "好\u2066", "\x1b[31m"])
def test_a_hidden_character_is_found_inside_a_file(text: str) -> None:
    assert not is_plain_json(json.dumps({"name": text}, ensure_ascii=False))


@pytest.mark.parametrize("text", ["\\u0007", "\\\\b", "a\tb\nc", "全角\u3000空格", "𬭎", '"\\'])
def test_what_only_looks_like_one_is_let_through(text: str) -> None:
    assert is_plain_json(json.dumps({"name": text}, ensure_ascii=False))
