"""The key card: one page a person can read aloud, and a code that says the same."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from forms.scans.qr_codes import read_qr_codes
from models.exchange.paper_marks import KeyMark, key_payload, read_mark
from models.reports.key_card import KeyPaper, key_card_document
from models.reports.paper import draw_paper
from models.vocabulary.ids import KeyId
from models.vocabulary.progress import Unwatched
from tests.foreign_tools import run
from tests.reports_builder import fonts, reader

MARK = KeyMark(
    key_id=KeyId("9f3c0a1b2c3d4e5f"),
    fingerprint="01234 56789 98765 43210 11111 22222",
    recipient=f"age1{'q' * 58}",
    owner="990100",
)


@pytest.mark.parametrize("county", [False, True])
def test_the_card_is_one_page_and_its_code_says_what_is_printed(
    tmp_path: Path, county: bool
) -> None:
    paper = KeyPaper(
        owner="望禾县北渡乡卫生院",
        code=MARK.owner,
        county=county,
        key_id=MARK.key_id,
        fingerprint=MARK.fingerprint,
        recipient=MARK.recipient,
        qr=key_payload(MARK),
        on=date(2025, 6, 12),
        made_at=datetime(2025, 6, 12, tzinfo=UTC),
    )
    drawn = draw_paper(key_card_document(paper), fonts(), Unwatched())
    (page,) = reader(drawn).pages
    text = page.extract_text()
    for said in (*MARK.fingerprint.split(), MARK.key_id, MARK.recipient, MARK.owner):
        assert said in text
    (tmp_path / "card.pdf").write_bytes(drawn)
    run("pdftoppm", "-r", "150", "-png", "-singlefile", "card.pdf", "card", cwd=tmp_path)
    picture = (tmp_path / "card.png").read_bytes()
    (payload,) = read_qr_codes(picture, "card.png", Unwatched())
    assert read_mark(payload) == MARK
