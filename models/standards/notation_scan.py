"""One line of text walked from left to right; refusals name the character."""

import re

from models.standards.notation import NUMBER
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal

_NARROW = str.maketrans(
    {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | {"\u3000": " ", "\u00a0": " ", "[": "〔", "]": "〕", "【": "〔", "】": "〕"}
    | {"［": "〔", "］": "〕", "「": "“", "」": "”"}
)
"""One character for one, so that positions stay those of the text."""
OPENING_QUOTES = {"“": "”", '"': '"'}
_FOUND_CHARACTERS = 12


class Scan:
    """Where reading stands: ``text`` in narrow marks, ``written`` as it was, ``at`` from 0."""

    def __init__(self, written: str) -> None:
        self.written = written
        self.text = written.translate(_NARROW)
        self.at = 0

    def end(self) -> None:
        """Refuse anything that is left."""
        self.blank()
        if self.at < len(self.text):
            raise self.refused("end")

    def number(self) -> str:
        """Step over a number and return it as it stands."""
        self.blank()
        found = NUMBER.match(self.text, self.at)
        if not found:
            raise self.refused("number")
        self.at = found.end()
        return found[0]

    def quotation(self) -> str:
        """Step over a text in quotation marks and return what it says."""
        opened = self.at
        close = OPENING_QUOTES[self.text[opened]]
        pieces, self.at = [], opened + 1
        while (end := self.text.find(close, self.at)) >= 0:
            pieces.append(self.written[self.at : end])
            self.at = end + 1
            if self.peek() != close:
                return "".join(pieces)
            pieces.append(self.written[end])
            self.at += 1
        raise self.refused("quote", at=opened)

    def take(self, *words: str) -> bool:
        """Step over a word if one stands here; blanks inside it are free."""
        self.blank()
        for word in words:
            found = re.compile(r"\s*".join(map(re.escape, word))).match(self.text, self.at)
            if found:
                self.at = found.end()
                return True
        return False

    def expect(self, word: str, expected: str) -> None:
        """Step over a word that has to stand here."""
        if not self.take(word):
            raise self.refused(expected)

    def peek(self) -> str:
        """Return the next character, ``""`` at the end."""
        return self.text[self.at : self.at + 1]

    def blank(self) -> None:
        """Step over blanks and line breaks."""
        while self.peek().isspace():
            self.at += 1

    def blank_on_line(self) -> None:
        """Step over blanks, not over a line break."""
        while self.peek().isspace() and self.peek() != "\n":
            self.at += 1

    def refused(self, expected: str, *, at: int | None = None, nearest: str = "") -> Refusal:
        """Return the refusal at this place, or ``at`` another."""
        where = self.at if at is None else at
        return Refusal(
            RefusalCode.PACK_NOTATION,
            at=where + 1,
            expected=expected,
            found=self.written[where : where + _FOUND_CHARACTERS],
            nearest=nearest,
        )
