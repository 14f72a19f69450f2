"""One definition gives the screen, the spreadsheet and the paper: held for every ledger."""

import io
from datetime import UTC, datetime

import openpyxl
import pytest

from forms.fields import Field, Kind
from forms.handed_out.answer_sheets import fact_lines, fact_questions
from forms.handed_out.paper_blank import PaperForm, paper_document
from forms.handed_out.template import write_template
from forms.ledgers import LEDGERS
from forms.ledgers.row_owners import Owners
from forms.reading.headers import aliases_of
from forms.reading.sheet_survey import BY_NAME, FIGURES, FORMS
from models.ledger.facts import FACTS
from models.reports.content import Document, Paragraph, Table
from ui.pages.importing.lines import kind_of
from ui.pages.ledgers.columns import NUMBER
from ui.pages.ledgers.faces import face_of

OF_ROWS = sorted(FORMS.keys() - BY_NAME)
_MOST_CODES_ON_PAPER = 30


def asked_of(ledger: str) -> list[Field]:
    """Return the fields a record has a place of its own for."""
    return [each for each in FORMS[ledger].fields if not each.in_extra]


def paper_of(ledger: str) -> Document:
    return paper_document(
        PaperForm(
            form=FORMS[ledger], institution="卫生院", year=2025,
            made_at=datetime(2025, 6, 30, tzinfo=UTC), across=ledger != FIGURES,
        )
    )  # fmt: skip


def tables_of(document: Document) -> list[Table]:
    return [block for part in document.parts for block in part.blocks if isinstance(block, Table)]


def texts_of(document: Document) -> str:
    found = [b for part in document.parts for b in part.blocks if isinstance(b, Paragraph)]
    return "\n".join(each.text for each in found)


@pytest.mark.parametrize("ledger", OF_ROWS)
def test_the_screen_asks_what_the_form_asks(ledger: str) -> None:
    columns = [each.id for each in face_of(kind_of(ledger, Owners())).columns]
    assert columns[0] == NUMBER
    assert sorted(columns[1:]) == sorted(each.key for each in asked_of(ledger))
    if ledger in LEDGERS:
        assert columns[1:] == [each.key for each in asked_of(ledger)]


@pytest.mark.parametrize("ledger", sorted(FORMS))
def test_the_sheet_asks_what_the_form_asks(ledger: str) -> None:
    form = FORMS[ledger]
    book = openpyxl.load_workbook(io.BytesIO(write_template(form)))
    heads = [str(cell.value) for cell in book.worksheets[0][1]]
    found = [aliases_of(form).find(head)[0] for head in heads]
    keys = [each.key for each in found if each is not None]
    assert len(keys) == len(heads)
    assert set(keys) >= {each.key for each in asked_of(ledger)}
    assert keys == [each.key for each in form.fields if each.key in keys]
    offered = {str(cell.value) for row in book["代码"].iter_rows() for cell in row}
    for asked in asked_of(ledger):
        labels = asked.codes.labels if asked.codes else {}
        assert {f"{code} {label}" for code, label in labels.items()} <= offered


@pytest.mark.parametrize("ledger", OF_ROWS)
def test_the_paper_asks_what_the_form_asks(ledger: str) -> None:
    document = paper_of(ledger)
    heads = {column.title for table in tables_of(document) for column in table.columns}
    notes = texts_of(document)
    for asked in asked_of(ledger):
        mark = "＊" if asked.required else ""
        unit = f"（{asked.unit}）" if asked.unit and asked.unit not in asked.title else ""
        assert f"{mark}{asked.title}{unit}" in heads
        labels = asked.codes.labels if asked.codes else {}
        if len(labels) <= _MOST_CODES_ON_PAPER:
            assert all(f"{code} {label}" in notes for code, label in labels.items())
    assert len(heads) == len({each.title for each in asked_of(ledger)}) + 1


def test_the_annual_report_is_printed_line_by_line() -> None:
    (table,) = tables_of(paper_of(FIGURES))
    lines = [row.cells[0].text for row in table.rows]
    for asked in FORMS[FIGURES].fields:
        assert asked.title in lines
        assert asked.kind in {Kind.WHOLE, Kind.DECIMAL, Kind.SHARE}


def test_facts_are_asked_alike_in_a_workbook_and_on_paper() -> None:
    stated = [fact for fact in FACTS.values() if fact.stated]
    assert [line[0] for line in fact_lines({})[1:]] == [fact.key for fact in stated]
    assert [each.asked for each in fact_questions({})] == [fact.title for fact in stated]
