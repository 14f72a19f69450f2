"""The county of the sample has begun to review: one accepted, one returned, one under way."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from models.standards.pack import Grade
from models.usecases.county.county import County
from models.usecases.county.county_cards import SubmissionLine, SubmittedClauseCard
from models.usecases.county.read_county import read_institutions, read_submission
from models.usecases.feedback.receive_feedback import receive_feedback
from models.usecases.open_centre import open_centre
from models.usecases.review.issue_feedback import issue_feedback
from models.usecases.review.read_review import read_review
from models.usecases.review.record_review import agree, agree_rest, decide, open_item, regrade
from models.usecases.review.review_cards import ItemDraft
from models.usecases.sample.county_side import CountySide

ACCEPTED, RETURNED, UNDER_WAY = "双溪镇卫生院", "白鹭镇卫生院", "下坝乡卫生院"
"""Endings of the names of those whose submission has been looked at."""
_TIME_TO_RECTIFY = timedelta(days=45)
_ITEMS = 2


def answer_some(side: CountySide, answers: Path, centres: Path) -> None:
    """Review three submissions, issue two feedbacks into ``answers``, and let them arrive.

    ``centres``: the folder of the centres' workspaces, each under its name.
    """
    _accept(side, answers, centres)
    _return(side, answers, centres)
    agree_rest(side.county, _sent(side.county, UNDER_WAY).digest)


def _accept(side: CountySide, answers: Path, centres: Path) -> None:
    line = _sent(side.county, ACCEPTED)
    agree_rest(side.county, line.digest)
    for clause in read_review(side.county, line.digest).clauses:
        if not clause.seen:
            agree(side.county, line.digest, clause.code)
    decide(side.county, line.digest, "accepted", "材料齐全，与台账一致，同意自评结果。")
    _send_back(side, line, answers, centres)


def _return(side: CountySide, answers: Path, centres: Path) -> None:
    line = _sent(side.county, RETURNED)
    due = side.clock.today() + _TIME_TO_RECTIFY
    agree_rest(side.county, line.digest)
    unseen = {one.code for one in read_review(side.county, line.digest).clauses if not one.seen}
    asked = 0
    for clause in _clauses(side.county, line):
        if clause.code not in unseen:
            continue
        if not clause.over_claim:
            agree(side.county, line.digest, clause.code)
            continue
        grade = clause.computed or Grade.D
        regrade(side.county, line.digest, clause.code, grade, "台账里的数不够，佐证也没有说明")
        if asked < _ITEMS:
            draft = ItemDraft(
                text=f"补齐“{clause.title}”的台账和佐证，或按实际改评",
                clause=clause.code,
                due=due,
            )
            open_item(side.county, line.digest, draft)
            asked += 1
    decide(side.county, line.digest, "returned", "有几条自评高于台账能支持的等级，整改后再报。")
    _send_back(side, line, answers, centres)


def _send_back(side: CountySide, line: SubmissionLine, answers: Path, centres: Path) -> None:
    card = issue_feedback(
        side.county, line.digest, answers, side.passphrase, side.clock, side.progress
    )
    centre = open_centre(centres / line.name, side.clock)
    try:
        receive_feedback(centre, card.path, side.passphrase, side.progress)
    finally:
        centre.close()


def _clauses(county: County, line: SubmissionLine) -> Iterator[SubmittedClauseCard]:
    for chapter in read_submission(county, line.digest).chapters:
        for section in chapter.sections:
            yield from section.clauses


def _sent(county: County, ending: str) -> SubmissionLine:
    for line in read_institutions(county):
        if line.submission is not None and line.name.endswith(ending):
            return line.submission
    raise RuntimeError(f"the sample has no submission of {ending}")
