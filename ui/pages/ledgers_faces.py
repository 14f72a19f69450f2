"""The two ledgers of rows as the page shows them: columns, words, totals."""

from PySide6.QtCore import QCoreApplication

from models.ledger.records import EquipmentRow, StaffRow
from ui.pages.ledgers_cells import DEVICES, PEOPLE
from ui.pages.ledgers_columns import equipment_columns, hidden_at_first, staff_columns
from ui.pages.ledgers_entry import LedgerFace


def staff_face() -> LedgerFace[StaffRow]:
    """Return how people are shown."""
    translate = QCoreApplication.translate
    return LedgerFace(
        kind=PEOPLE,
        columns=staff_columns(),
        spoken=translate("LedgerFace", "人员台账"),
        empty=translate("LedgerFace", "还没有人员。导入现有表格，或逐行录入。"),
        search_hint=translate("LedgerFace", "姓名、科室或拼音首字母"),
        searched=("name", "department", "id_number"),
        in_use=translate("LedgerFace", "在岗 {count} 人"),
        add=translate("LedgerFace", "新增一行"),
        asked_to_add=("name", "id_number", "department", "profession"),
        end=translate("LedgerFace", "离岗"),
        end_title=translate("LedgerFace", "{name} 离岗"),
        totals=(
            "staff.total",
            "staff.health_technicians",
            "staff.physicians",
            "staff.nurses",
            "staff.gp",
        ),
        hidden=hidden_at_first(PEOPLE),
    )


def equipment_face() -> LedgerFace[EquipmentRow]:
    """Return how devices are shown."""
    translate = QCoreApplication.translate
    return LedgerFace(
        kind=DEVICES,
        columns=equipment_columns(),
        spoken=translate("LedgerFace", "设备台账"),
        empty=translate("LedgerFace", "还没有设备。导入现有表格，或逐行录入。"),
        search_hint=translate("LedgerFace", "名称、型号或拼音首字母"),
        searched=("name", "model", "maker", "location", "code"),
        in_use=translate("LedgerFace", "在册 {count} 行"),
        add=translate("LedgerFace", "新增一行"),
        asked_to_add=("name", "quantity", "model", "state"),
        end=translate("LedgerFace", "撤出台账"),
        end_title=translate("LedgerFace", "{name} 撤出台账"),
        totals=("equipment.units", "equipment.value_total"),
        hidden=hidden_at_first(DEVICES),
    )
