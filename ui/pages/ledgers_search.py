"""Finding rows by what a person types: a piece of a word, or pinyin initials."""

from functools import lru_cache


@lru_cache(maxsize=20_000)
def initials(text: str) -> str:
    """Return the pinyin initials of a text in small letters: 周明远 -> zmy."""
    # half a megabyte of tables that only searching by letters needs
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415

    return "".join(lazy_pinyin(text, style=Style.FIRST_LETTER)).lower()


def fits(wanted: str, *texts: str) -> bool:
    """Whether every word typed stands in one of the texts, as it is or by its initials."""
    return all(_stands_in(word, texts) for word in wanted.lower().split())


def _stands_in(word: str, texts: tuple[str, ...]) -> bool:
    if any(word in text.lower() for text in texts):
        return True
    return word.isascii() and word.isalpha() and any(word in initials(text) for text in texts)
