"""What a place of work is called, from where a person goes on."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from forms.ledgers import LEDGERS as FORM_LEDGERS
from forms.ledgers.row_values import row_name
from forms.reading.sheet_survey import FORMS
from ui.bridge.whole import LedgersCard
from ui.desk import Destination, LeftOff
from ui.pages.ledgers.shelf import titles

translate = QCoreApplication.translate


def when_left(left: LeftOff, today: date) -> str:
    """Return ``上次停在这里 · 昨天 17:26``."""
    local = left.at.astimezone()
    return translate("Home", "上次停在这里 · {day} {time}").format(
        day=_day(local, today), time=f"{local:%H:%M}"
    )


def ledger_place(where: Destination, ledgers: LedgersCard) -> tuple[str, str] | None:
    """Return a place in a ledger as title and detail; None where it is no longer there."""
    title = titles().get(where.detail)
    if title is None:
        return None
    row, _, column = where.field.partition("#")
    name = _row(where.detail, row, ledgers)
    if row and not name:
        return None
    if not row:
        return title, translate("Home", "接着填这本台账")
    field = _field(where.detail, column)
    if not field:
        return f"{title} · {name}", translate("Home", "接着填这一行")
    return f"{title} · {name}", translate("Home", "停在“{field}”").format(field=field)


def _day(local: datetime, today: date) -> str:
    days = (today - local.date()).days
    if days <= 0:
        return translate("Home", "今天")
    if days == 1:
        return translate("Home", "昨天")
    return translate("Home", "{month} 月 {day} 日").format(month=local.month, day=local.day)


def _row(ledger: str, row: str, ledgers: LedgersCard) -> str:
    """Return what a row goes by, "" where there is none such."""
    named = {
        "staff": {str(one.row_id): one.name for one in ledgers.staff},
        "equipment": {str(one.row_id): one.name for one in ledgers.equipment},
    }
    if ledger in named:
        return named[ledger].get(row, "")
    found = (one for one in ledgers.form_rows if one.row_id == row and one.ledger == ledger)
    form_row = next(found, None)
    return row_name(FORM_LEDGERS[ledger], form_row) if form_row is not None else ""


def _field(ledger: str, column: str) -> str:
    form = FORM_LEDGERS[ledger].form if ledger in FORM_LEDGERS else FORMS.get(ledger)
    if form is None:
        return ""
    return next((asked.title for asked in form.fields if asked.key == column), "")
