"""The circle as a script walks it at the centre: receive, show, answer, finalise, export."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from models.usecases.county.county import open_county
from models.usecases.review.issue_feedback import issue_feedback
from models.usecases.review.read_review import read_review
from models.usecases.review.record_review import agree, close_item, decide, open_item
from models.usecases.review.review_cards import ItemDraft
from models.vocabulary.clock import SystemClock
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Unwatched
from tests.cli_world import ask, dump, give
from tests.exchange_world import PASSPHRASE, exported

CLOCK = SystemClock()


@dataclass(frozen=True, kw_only=True)
class Places:
    """Where everything lies."""

    centre: Path
    county: Path
    stick: Path
    phrase: tuple[str, Path]
    first: Path
    """The first submission."""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    world, card = exported(tmp_path)
    world.close()
    phrase = tmp_path / "口令.txt"
    phrase.write_text(PASSPHRASE, encoding="utf-8")
    return Places(
        centre=tmp_path / "centre",
        county=tmp_path / "county",
        stick=tmp_path / "stick",
        phrase=("--passphrase-file", phrase),
        first=card.path,
    )


def review(places: Places, package: Path, *, decision: str) -> Path:
    """Take the package in, look at everything, close what is open or open one item; issue."""
    said = ask("county", "import", places.county, package, *places.phrase)
    assert said.code == 0, said.out
    with closing(open_county(places.county, CLOCK, author="周敏")) as county:
        with county.workspace.store.reading() as read:
            digest = Digest(max(read.county.submissions(), key=lambda row: row.revision).digest)
        card = read_review(county, digest)
        for clause in card.clauses:
            if not clause.seen:
                agree(county, digest, clause.code)
        for one in card.items:
            close_item(county, digest, one.id, "看过了")
        if not card.items:
            open_item(county, digest, ItemDraft(text="补证明", clause="1.1.3"))
        decide(county, digest, decision, "")
        return issue_feedback(county, digest, places.stick, PASSPHRASE, CLOCK, Unwatched()).path


def accept_checks(places: Places) -> None:
    for one in ask("preflight", places.centre).json["preflight"]["items"]:
        if one["severity"] == "confirm" and one["accepted"] is None:
            said = ask(
                "check", "accept", places.centre, one["code"], "--subject", one["subject"],
                "--reason", "核实过",
            )  # fmt: skip
            assert said.code == 0, said.out


def test_the_circle_by_commands(places: Places) -> None:
    feedback = review(places, places.first, decision="returned")
    received = ask("feedback", "receive", places.centre, feedback, *places.phrase)
    assert (received.code, received.json["received"]["open"]) == (0, 1)
    assert "f1-1" in give("feedback", "show", places.centre).out
    assert ask("feedback", "tasks", places.centre).json["tasks"]["standing"] == []
    early = ask("feedback", "answer", places.centre, "f1-1", "--state", "done")
    assert early.json["code"] == "assessment.finalised"
    assert give("reopen", places.centre).code == 0
    name = "进修证明 990100199009120048.PDF"
    said = ask(
        "feedback", "answer", places.centre, "f1-1", "--state", "done", "--text", "补好了",
        "--file", name,
    )  # fmt: skip
    assert said.json["item"]["answer"]["state"] == "done"
    again = ask("feedback", "answer", places.centre, "f1-1", "--state", "under-way")
    kept = again.json["item"]["answer"]
    assert (kept["text"], [file["name"] for file in kept["files"]]) == ("补好了", [name])
    accept_checks(places)
    assert give("finalise", places.centre).code == 0
    out = ask("export", places.centre, "--out", places.stick, *places.phrase)
    assert out.code == 0, out.out
    second = review(places, Path(out.json["package"]["path"]), decision="accepted")
    assert ask("feedback", "receive", places.centre, second, *places.phrase).code == 0
    shown = ask("feedback", "show", places.centre).json["feedback"]
    assert shown["shown"]["decision"] == "accepted"
    assert [one["answered"] for one in shown["shown"]["items"]] == ["补好了"]
    before = ask("feedback", "show", places.centre, "--revision", "1").json["feedback"]["shown"]
    assert (before["decision"], before["older"]) == ("returned", True)


def test_what_is_refused_leaves_no_row(places: Places) -> None:
    before = dump(places.centre)
    said = ask("feedback", "receive", places.centre, places.first, *places.phrase)
    assert (said.code, said.json["code"]) == (2, "package.kind-wrong")
    nothing = ask("feedback", "answer", places.centre, "f1-1", "--state", "done")
    assert nothing.json["code"] == "feedback.none-yet"
    assert dump(places.centre) == before


def test_words_for_people(places: Places) -> None:
    assert "还没有收到" in give("feedback", "show", places.centre).out
    feedback = review(places, places.first, decision="returned")
    assert "1 项要整改" in give("feedback", "receive", places.centre, feedback, *places.phrase).out
    told = give("feedback", "show", places.centre).out
    assert "还没答复" in told
    assert "补证明" in told
