"""Two texts shown as one: what went is struck out, what came is underlined."""

from collections.abc import Iterable
from html import escape

from models.standards.wording import Change, Stretch
from ui.look.tokens import Colours
from ui.pages.packs.changes import ADDED, REMOVED
from ui.texts.sentences import word
from ui.translated import translated


def marked_words(words: Iterable[Stretch], colours: Colours) -> str:
    """Return rich text; the shapes tell without the colours."""
    shapes = {
        Change.SAME: "{}",
        Change.REMOVED: f'<s style="color:{colours.bad.name()}">{{}}</s>',
        Change.ADDED: f'<u style="color:{colours.ok.name()};font-weight:600">{{}}</u>',
    }
    return "".join(shapes[one.change].format(escape(one.text)) for one in words)


def plain_words(words: Iterable[Stretch]) -> str:
    """Return the change as a screen reader says it."""
    said = {Change.REMOVED: REMOVED, Change.ADDED: ADDED}
    return "".join(
        one.text
        if one.change is Change.SAME
        else f"［{word('change', said[one.change], translated)}：{one.text}］"
        for one in words
    )
