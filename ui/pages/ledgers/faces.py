"""The ledgers of rows as the page shows them: columns, words, totals."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from forms.fields import Kind
from forms.ledgers import LEDGERS
from forms.ledgers.ledger_form import LedgerForm
from models.ledger.form_rows import FormRow
from models.ledger.records import EquipmentRow, StaffRow
from ui.pages.ledgers.cells import DEVICES, PEOPLE, RowKind
from ui.pages.ledgers.columns import (
    equipment_columns,
    form_columns,
    hidden_at_first,
    staff_columns,
)
from ui.pages.ledgers.entry import LedgerFace
from ui.texts.sentences import word
from ui.translated import translated

_STAFF_TOTALS = (
    "staff.total",
    "staff.health_technicians",
    "staff.physicians",
    "staff.nurses",
    "staff.gp",
)
_EQUIPMENT_TOTALS = ("equipment.units", "equipment.value_total")


def every_total() -> frozenset[str]:
    """Return the measures that stand under any ledger of rows."""
    of_forms = (key for ledger in LEDGERS.values() for key in ledger.fills[:_TOTALS_AT_MOST])
    return frozenset((*_STAFF_TOTALS, *_EQUIPMENT_TOTALS, *of_forms))


def face_of(kind: RowKind[Any]) -> LedgerFace[Any]:
    """Return how a ledger of rows is shown."""
    if kind.ledger == "staff":
        return staff_face()
    if kind.ledger == "equipment":
        return equipment_face()
    return form_face(LEDGERS[kind.ledger], kind)


def staff_face() -> LedgerFace[StaffRow]:
    """Return how people are shown."""
    translate = QCoreApplication.translate
    return LedgerFace(
        kind=PEOPLE,
        columns=staff_columns(),
        spoken=translate("LedgerFace", "人员台账"),
        empty=translate(
            "LedgerFace", "还没有人员。导入现有表格，从表格里粘贴（Ctrl+V），或逐行录入。"
        ),
        search_hint=translate("LedgerFace", "姓名、科室或拼音首字母"),
        searched=("name", "department", "id_number"),
        in_use=translate("LedgerFace", "在岗 {count} 人"),
        add=translate("LedgerFace", "新增一行"),
        asked_to_add=("name", "id_number", "department", "profession"),
        end=translate("LedgerFace", "离岗"),
        end_title=translate("LedgerFace", "{name} 离岗"),
        totals=_STAFF_TOTALS,
        hidden=hidden_at_first(PEOPLE),
    )


def equipment_face() -> LedgerFace[EquipmentRow]:
    """Return how devices are shown."""
    translate = QCoreApplication.translate
    return LedgerFace(
        kind=DEVICES,
        columns=equipment_columns(),
        spoken=translate("LedgerFace", "设备台账"),
        empty=translate(
            "LedgerFace", "还没有设备。导入现有表格，从表格里粘贴（Ctrl+V），或逐行录入。"
        ),
        search_hint=translate("LedgerFace", "名称、型号或拼音首字母"),
        searched=("name", "model", "maker", "location", "code"),
        in_use=translate("LedgerFace", "在册 {count} 行"),
        add=translate("LedgerFace", "新增一行"),
        asked_to_add=("name", "quantity", "model", "state"),
        end=translate("LedgerFace", "撤出台账"),
        end_title=translate("LedgerFace", "{name} 撤出台账"),
        totals=_EQUIPMENT_TOTALS,
        hidden=hidden_at_first(DEVICES),
    )


_ASKED_AT_MOST = 5
_SEARCHED_KINDS = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.CODE, Kind.LIST})
_SEARCHED_AT_MOST = 6
_TOTALS_AT_MOST = 5


def form_face(ledger: LedgerForm, kind: RowKind[FormRow]) -> LedgerFace[FormRow]:
    """Return how a ledger is shown that its form alone describes."""
    translate = QCoreApplication.translate
    title, fields = word("ledger", ledger.id, translated), ledger.form.fields
    asked = [each.key for each in fields if each.required]
    if ledger.name_field not in asked:
        asked.append(ledger.name_field)
    searched = [each.key for each in fields if each.kind in _SEARCHED_KINDS]
    named = ledger.form.field("owner_name" if ledger.owner else ledger.name_field).title
    return LedgerFace(
        kind=kind,
        columns=form_columns(kind),
        spoken=translate("LedgerFace", "台账：{title}").format(title=title),
        empty=translate(
            "LedgerFace",
            "“{title}”还没有填。导入现有表格，或逐行录入；真的没有，就在上面勾“这本台账已填全”。",
        ).format(title=title),
        search_hint=translate("LedgerFace", "{field}或拼音首字母").format(field=named),
        searched=tuple(searched[:_SEARCHED_AT_MOST]),
        in_use=translate("LedgerFace", "在册 {count} 行"),
        add=translate("LedgerFace", "新增一行"),
        asked_to_add=tuple(asked[:_ASKED_AT_MOST]),
        end=translate("LedgerFace", "撤出台账"),
        end_title=translate("LedgerFace", "{name} 撤出台账"),
        totals=ledger.fills[:_TOTALS_AT_MOST],
        hidden=hidden_at_first(kind),
    )
