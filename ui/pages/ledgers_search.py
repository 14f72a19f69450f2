"""Finding rows by what a person types: a piece of a word, or pinyin initials."""

from models.vocabulary.typed import usual_initials


def fits(wanted: str, *texts: str) -> bool:
    """Whether every word typed stands in one of the texts, as it is or by its initials."""
    return all(_stands_in(word, texts) for word in wanted.lower().split())


def _stands_in(word: str, texts: tuple[str, ...]) -> bool:
    if any(word in text.lower() for text in texts):
        return True
    return word.isascii() and word.isalpha() and any(word in usual_initials(text) for text in texts)
