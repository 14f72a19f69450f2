"""The whole loop by command: reviewed, fed back, answered, sent again, accepted."""

import json
from pathlib import Path
from typing import Any

import pytest

import main
from tests.cli_world import give
from tests.exchange_world import PASSPHRASE
from tests.finalising import accept_all
from tests.review_world import OVER, make_table


class Post:
    """A county's folder and a centre's, both closed, with one submission taken in."""

    def __init__(self, root: Path) -> None:
        table = make_table(root)
        self.centre, self.county = root / "centre", root / "county"
        self.institution = table.world.centre.profile.uscc
        self.stick = table.world.stick
        self.phrase = root / "phrase.txt"
        self.phrase.write_text(PASSPHRASE, encoding="utf-8")
        table.world.close()

    def county_says(self, *words: object) -> tuple[int, dict[str, Any]]:
        """Give a command about the one institution; the first two words are its name."""
        said = give("county", *words[:2], self.county, self.institution, *words[2:], "--json")
        return said.code, json.loads(said.out)

    def centre_says(self, *words: object) -> tuple[int, dict[str, Any]]:
        said = give(*words, "--json")
        return said.code, json.loads(said.out)


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Post:
    return Post(tmp_path_factory.mktemp("loop"))


def test_a_county_and_a_centre_close_the_circle(post: Post) -> None:
    """One story, because each step stands on the one before."""
    issue = ("feedback", "issue", "--passphrase-file", post.phrase, "--out", post.stick)
    code, body = post.county_says("review", "show", "--unseen")
    assert (code, len(body["review"]["clauses"])) == (0, 6)
    code, body = post.county_says(*issue)
    assert (code, body["code"]) == (2, "review.unseen")
    assert post.county_says("review", "agree", "--rest")[0] == 0
    code, body = post.county_says("review", "grade", OVER, "D")
    assert (code, body["code"]) == (2, "reason.required")
    assert post.county_says("review", "grade", OVER, "D", "--reason", "未在岗")[0] == 0
    code, body = post.county_says("review", "show")
    left = [one["code"] for one in body["review"]["clauses"] if not one["seen"]]
    assert post.county_says("review", "agree", *left)[0] == 0
    code, body = post.county_says("review", "item", "补齐医师", "--clause", OVER)
    assert (code, body["item"]) == (0, "f1-1")
    code, body = post.county_says("review", "item", "多提的")
    assert post.county_says("review", "withdraw", body["item"])[0] == 0
    assert post.county_says("review", "decide", "returned", "--summary", "请整改")[0] == 0
    code, body = post.county_says(*issue)
    assert (code, body["issued"]["line"]["decision"]) == (0, "returned")
    first = body["issued"]["path"]

    phrase = ("--passphrase-file", post.phrase)
    assert post.centre_says("feedback", "receive", post.centre, first, *phrase)[0] == 0
    assert post.centre_says("reopen", post.centre)[0] == 0
    answer = ("feedback", "answer", post.centre, "f1-1", "--state", "done", "--text", "已到岗")
    assert post.centre_says(*answer)[0] == 0
    finalised(post)
    code, body = post.centre_says("export", post.centre, *phrase, "--out", post.stick)
    assert code == 0, body
    sent = body["package"]["path"] if "package" in body else body["export"]["path"]
    assert give("county", "import", post.county, sent, *phrase).code == 0

    code, body = post.county_says("review", "show")
    (item,) = body["review"]["items"]
    assert item["answer"] == {"state": "done", "text": "已到岗", "files": []}
    assert body["review"]["received"]
    assert [one["code"] for one in body["review"]["clauses"] if not one["seen"]] == []
    assert post.county_says("review", "decide", "accepted")[0] == 0
    code, body = post.county_says(*issue)
    assert (code, body["code"]) == (2, "review.answers-waiting")
    assert post.county_says("review", "close", "f1-1", "--reason", "看过证件")[0] == 0
    code, body = post.county_says(*issue)
    assert (code, body["issued"]["line"]["decision"]) == (0, "accepted")
    second = body["issued"]["path"]
    code, body = post.centre_says("feedback", "receive", post.centre, second, *phrase)
    assert code == 0
    code, body = post.centre_says("feedback", "show", post.centre)
    assert "看过证件" in json.dumps(body, ensure_ascii=False)

    out = post.stick / "again"
    out.mkdir()
    assert post.county_says("feedback", "write", "--out", out)[0] == 0
    code, body = post.county_says("feedback", "print", "--out", out)
    assert Path(body["paper"]).read_bytes().startswith(b"%PDF")
    told = give("county", "feedback", "list", post.county)
    assert told.out.count("份反馈") == 2
    code, body = post.county_says("review", "reopen")
    assert not body["review"]["issued"]


def finalised(post: Post) -> None:
    """Finalise the centre's revision; what asks for a reason gets one."""

    bridge = main.make_bridge()
    centre = bridge.open_centre(post.centre, author="李梅")
    try:
        accept_all(centre)
    finally:
        centre.close()
    code, body = post.centre_says("finalise", post.centre)
    assert code == 0, body


def test_agree_wants_clauses_or_the_rest(post: Post) -> None:
    code, body = post.county_says("review", "agree")
    assert (code, body["code"]) == (2, "command.usage")
    said = give("county", "review", "item", post.county, post.institution, "补", "--due", "明天")
    assert said.code == 2
    assert "明天" in said.err
