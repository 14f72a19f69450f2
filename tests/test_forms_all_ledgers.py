"""Every ledger leaves as a workbook and comes back the same, by itself and with all others."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from forms.fields import Field, Kind, Value
from forms.handed_out.template import write_template, write_templates
from forms.ledgers import LEDGERS
from forms.ledgers.form_rows import Setting
from forms.ledgers.ledger_form import LedgerForm
from forms.ledgers.row_owners import Owner, Owners
from forms.ledgers.row_values import form_row_values
from forms.national.figure_columns import FIGURE_FORM
from forms.national.figures import read_figures
from forms.reading.any_ledger import read_any
from forms.reading.sheet_survey import FORMS, only_part, survey_workbook
from forms.spreadsheets.sheets import open_workbook
from models.vocabulary.ids import RowId
from tests.foreign_tools import run
from tests.workbooks import counting_ids

YEAR, TODAY = 2025, date(2025, 12, 31)
OWNER = Owner(row_id=RowId("o1"), name="李秀兰", number="330122198411050229", model="X-1")


def sample_of(asked: Field, at: int) -> Value:
    """Return a value that fits a field; different ones for different rows."""
    if asked.codes is not None:
        codes = tuple(asked.codes.labels)
        one = codes[at % len(codes)]
        return (one,) if asked.kind is Kind.CODES else one
    lowest = asked.limits.lowest or Fraction(0)
    values: dict[Kind, Value] = {
        Kind.TEXT: f"甲{at}，“乙” 01",
        Kind.LONG_TEXT: f"第一行{at}\n=不是公式",
        Kind.DATE: date(2025, 1 + at, 5),
        Kind.YES_NO: at % 2 == 0,
        Kind.WHOLE: int(lowest) + at + 1,
        Kind.DECIMAL: lowest + Fraction(at * 100 + 25, 100),
        Kind.SHARE: Fraction(at, 10),
        Kind.LIST: (f"甲{at}", "乙"),
    }
    return values[asked.kind]


def rows_of(ledger: LedgerForm, many: int = 3) -> list[dict[str, Value]]:
    """Return rows with every field filled, parts no larger than their wholes."""
    made = []
    for at in range(many):
        values = {asked.key: sample_of(asked, at) for asked in ledger.kept}
        for part, whole in ledger.parts:
            values[part] = values[whole]
        made.append(values)
    return made


def setting() -> Setting:
    return Setting(owners=Owners([OWNER]), year=YEAR, today=TODAY, new_id=counting_ids())


def written(ledger: LedgerForm) -> tuple[list[dict[str, Value]], bytes]:
    rows = rows_of(ledger)
    whose = {
        "owner_name": OWNER.name, "id_number": OWNER.number, "owner_code": OWNER.number,
        "owner_model": OWNER.model,
    } if ledger.owner else {}  # fmt: skip
    return rows, write_template(
        ledger.form, [({**values, **whose}, {"另一列": "留着"}) for values in rows]
    )


def back(ledger: LedgerForm, path: Path) -> list[dict[str, Value]]:
    reading = read_any(path, ledger.id, setting())
    assert not reading.faults, [(str(f.code), f.place.column, f.raw) for f in reading.faults]
    assert all(row.extra == {"另一列": "留着"} for row in reading.rows)
    if ledger.owner:
        assert {row.owner for row in reading.rows} == {"o1"}
    return [form_row_values(ledger, row) for row in reading.rows]


@pytest.mark.parametrize("ledger", LEDGERS.values(), ids=lambda each: each.id)
def test_a_ledger_reads_back_what_was_written(ledger: LedgerForm, tmp_path: Path) -> None:
    rows, data = written(ledger)
    path = tmp_path / "x.xlsx"
    path.write_bytes(data)
    assert back(ledger, path) == rows


@pytest.mark.parametrize("ledger_id", ["qualifications", "village_clinics", "emergency_stock"])
def test_a_ledger_survives_another_program(ledger_id: str, tmp_path: Path) -> None:
    ledger = LEDGERS[ledger_id]
    rows, data = written(ledger)
    (tmp_path / "x.xlsx").write_bytes(data)
    out = tmp_path / "out"
    run(
        "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
        "--convert-to", "xlsx", "--outdir", str(out), str(tmp_path / "x.xlsx"), cwd=tmp_path,
    )  # fmt: skip
    assert back(ledger, out / "x.xlsx") == rows


def test_figures_read_back_what_was_written(tmp_path: Path) -> None:
    figures: dict[str, Value] = {"visits.total": Fraction(31_500), "beds.approved": Fraction(50)}
    path = tmp_path / "x.xlsx"
    path.write_bytes(write_template(FIGURE_FORM, [(figures, {})]))
    assert read_figures(path, year=YEAR).figures == figures


def test_all_ledgers_in_one_file_are_told_apart_and_read_back(tmp_path: Path) -> None:
    rows = {each.id: rows_of(each, 1) for each in LEDGERS.values() if not each.owner}
    path = tmp_path / "全部台账.xlsx"
    path.write_bytes(
        write_templates(
            (form, [(values, {}) for values in rows.get(ledger, [])])
            for ledger, form in FORMS.items()
        )
    )
    workbook = open_workbook(path)
    parts = [part for part in survey_workbook(workbook) if part.visible]
    assert [part.ledger for part in parts] == list(FORMS)
    for part in parts:
        if part.ledger in rows:
            reading = read_any(only_part(workbook, part), part.ledger, setting())
            told = [form_row_values(LEDGERS[part.ledger], row) for row in reading.rows]
            assert told == rows[part.ledger], part.ledger
