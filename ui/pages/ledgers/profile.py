"""The institution's description as fields: in the ledger, and in the first-run wizard."""

import json
from dataclasses import fields
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from forms.fields import Field, Kind, Value
from forms.national.profile import PROFILE, read_profile
from models.ledger.identity import compact, region_fault, uscc_fault
from models.ledger.records import InstitutionProfile
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal, RowFault
from ui.components.fields import FieldRow
from ui.drafts import set_draft_place
from ui.look.current import Look
from ui.pages.ledgers.cells import editable, yes_no_words
from ui.texts.sentences import sentence, typed_wrong
from ui.translated import translated

_CODE_LENGTH, _REGION_LENGTH = 18, 6
_REGION_IN_CODE = slice(2, 8)
"""Digits 3 to 8 of the credit code are the region it was registered in (GB 32100-2015)."""
_EDITOR_WIDEST = 24


class ProfileFields(QWidget):
    """Some fields of the profile, one under the other.

    ``left`` comes with a field's key when it is left changed. The code and the
    region are checked while they are typed.
    """

    left = Signal(str)
    edited = Signal()

    def __init__(self, look: Look, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: dict[str, FieldRow] = {}
        self._shown: dict[str, str] = {}
        self._wrong: set[str] = set()
        """Fields that hold what could not be read: it stays until it is mended."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for key in keys:
            row = self._make_row(PROFILE.field(key))
            self._rows[key] = row
            self._shown[key] = self.text(key)
            column.addWidget(row)

    def editor(self, key: str) -> QLineEdit | QComboBox:
        """Return a field's editor."""
        editor = self._rows[key].editor
        assert isinstance(editor, QLineEdit | QComboBox)
        return editor

    def text(self, key: str) -> str:
        """Return what stands in a field; of a drop-down its code."""
        editor = self.editor(key)
        if isinstance(editor, QLineEdit):
            return editor.text().strip()
        return str(editor.currentData() or "")

    def set_text(self, key: str, text: str) -> None:
        """Put a text (or a code) into a field."""
        editor = self.editor(key)
        if isinstance(editor, QLineEdit):
            if editor.text() != text:
                editor.setText(text)
        else:
            editor.setCurrentIndex(max(editor.findData(text), 0))
        self._shown[key] = self.text(key)

    def show_profile(self, profile: InstitutionProfile) -> None:
        """Show a stored profile; what is being typed or could not be read stays."""
        for key, row in self._rows.items():
            typing = self.text(key) != self._shown[key] and row.editor.hasFocus()
            if typing or key in self._wrong:
                continue
            self.set_text(key, _text_of(PROFILE.field(key), getattr(profile, key)))
            row.set_error("")

    def read(self, base: InstitutionProfile | None = None, *, only: str = "") -> InstitutionProfile:
        """Return the profile as it now stands, fields not asked here taken from ``base``.

        ``only``: take this field alone from what stands here.
        Raises: Refusal as ``forms.national.profile.read_profile``; the place's path is the key.
        """
        given: dict[str, Any] = {}
        if base is not None:
            given = {each.name: _plain(getattr(base, each.name)) for each in fields(base)}
        for key in (only,) if only else self._rows:
            given[key] = _given(PROFILE.field(key), self.text(key))
        return read_profile(json.dumps(given).encode())

    def refuse(self, refusal: Refusal) -> None:
        """Say under the field concerned what is wrong, and go there."""
        row = self._rows.get(refusal.place.path)
        if row is not None:
            row.set_error(_words(refusal))
            row.editor.setFocus()

    def keep_wrong(self, key: str, refusal: Refusal) -> None:
        """Say what is wrong with what was typed into a field, and keep it there."""
        self._wrong.add(key)
        self._rows[key].set_error(typed_wrong(refusal, translated))

    def mark_missing(self) -> bool:
        """Say under every field that is empty or wrong in itself what it needs; True if any."""
        wrong = []
        for key, row in self._rows.items():
            text = self.text(key)
            if PROFILE.field(key).required and not text:
                row.set_error(self.tr("这一项要填。"))
                wrong.append(row)
            elif fault := _fault_in(key, text):
                row.set_error(_words(RowFault(code=fault, place=Place())))
                wrong.append(row)
        for row in wrong[:1]:
            row.editor.setFocus()
        return bool(wrong)

    def clear_error(self, key: str) -> None:
        """Say nothing more under a field; it was read."""
        self._wrong.discard(key)
        self._rows[key].set_error("")

    def show_error(self, key: str, words: str) -> None:
        """Say under a field what is wrong with it."""
        self._rows[key].set_error(words)

    def _make_row(self, asked: Field) -> FieldRow:
        editor = self._make_editor(asked)
        metrics = QFontMetrics(self._look.font())
        room = min(max(asked.width, 8), _EDITOR_WIDEST)
        editor.setMinimumWidth(metrics.horizontalAdvance("字" * 6))
        editor.setMaximumWidth(metrics.horizontalAdvance("字" * room) + 32)
        return FieldRow(
            self._look,
            asked.title,
            editor,
            unit=asked.unit,
            hint=asked.hint,
        )

    def _make_editor(self, asked: Field) -> QLineEdit | QComboBox:
        if asked.kind is Kind.YES_NO:
            yes, no = yes_no_words()
            return self._make_combo(asked, {"": self.tr("未填"), "1": yes, "2": no})
        if asked.kind is Kind.CODE and asked.codes is not None:
            return self._make_combo(asked, dict(asked.codes.labels))
        editor = QLineEdit()
        editor.setMaxLength(asked.limits.characters)
        editor.editingFinished.connect(partial(self._on_left, asked.key))
        editor.textEdited.connect(partial(self._on_typed, asked.key))
        set_draft_place(editor, f"ledgers/profile/{asked.key}")
        return editor

    def _make_combo(self, asked: Field, offered: dict[str, str]) -> QComboBox:
        combo = QComboBox()
        for code, label in offered.items():
            combo.addItem(label, code)
        combo.activated.connect(lambda _at, key=asked.key: self._on_left(key))
        return combo

    def _on_left(self, key: str) -> None:
        if self.text(key) != self._shown[key]:
            self._shown[key] = self.text(key)
            self.left.emit(key)

    def _on_typed(self, key: str, text: str) -> None:
        """Check what can be checked while it is typed."""
        self.edited.emit()
        short = len(compact(text)) < {"uscc": _CODE_LENGTH, "region": _REGION_LENGTH}.get(key, 0)
        if short and key == "uscc":
            words = self.tr("已输入 {count} 位，应为 18 位。").format(count=len(compact(text)))
            self._rows[key].set_error(words if text.strip() else "")
            return
        fault = None if short else _fault_in(key, text)
        words = _words(RowFault(code=fault, place=Place())) if fault else ""
        self._rows[key].set_error(words)
        if key == "uscc" and text.strip() and fault is None:
            self._offer_region(compact(text)[_REGION_IN_CODE])

    def _offer_region(self, region: str) -> None:
        """Fill an empty region in from the credit code, whose digits 3 to 8 name it."""
        if "region" in self._rows and not self.text("region") and region_fault(region) is None:
            self.set_text("region", region)
            self.clear_error("region")


def _fault_in(key: str, text: str) -> RefusalCode | None:
    """Return what is wrong with a code whatever the other fields hold."""
    if key == "uscc" and text:
        return uscc_fault(compact(text))
    if key == "region" and text:
        return region_fault(text.strip())
    return None


def _words(failure: Refusal | RowFault) -> str:
    translate = partial(QCoreApplication.translate, "texts")
    return sentence(failure, translate, placed=False)


def _text_of(asked: Field, value: Value) -> str:
    if asked.kind is Kind.YES_NO:
        return {True: "1", False: "2"}.get(bool(value), "") if value is not None else ""
    if asked.kind is Kind.CODE:
        return str(value or "")
    return editable(asked, value)


def _given(asked: Field, text: str) -> str | int | bool | None:
    """Return what the profile's reader takes: nothing for an empty field."""
    if asked.kind is Kind.YES_NO:
        return {"1": True, "2": False}.get(text)
    if not text:
        return None
    if asked.kind is Kind.WHOLE:
        return text.replace(",", "")
    return text


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
