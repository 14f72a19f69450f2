"""Find clauses by number, by words of their titles and sentences, by pinyin initials."""

from models.usecases.centre import Centre
from models.usecases.clauses.clause_cards import FoundClauseCard


def search_clauses(centre: Centre, text: str) -> tuple[FoundClauseCard, ...]:
    """Return the clauses that fit what was typed; none for an empty line.

    Clauses whose number or title fits come first, then those with a sentence that holds
    every word; each in the order of the checklist. Initials are looked for in titles
    only: in whole sentences they would fit nearly everywhere.
    """
    words = text.lower().split()
    if not words:
        return ()
    titled = centre.title_index.find(text)
    found = [
        FoundClauseCard(
            code=code,
            title=clause.title,
            criteria=tuple(
                one.id
                for one in clause.criteria
                if one.id.lower() == text.strip().lower()
                or all(word in one.text.lower() for word in words)
            ),
        )
        for code, clause in centre.clauses.items()
    ]
    by_title = [one for one in found if one.code in titled]
    by_sentence = [one for one in found if one.code not in titled and one.criteria]
    return tuple(by_title + by_sentence)


def prepare_search(centre: Centre) -> None:
    """Look up the initials of every title now (half a second, once), not at the first search."""
    centre.title_index.prepare()
