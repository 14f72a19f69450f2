"""再假设一项: one change to be tried, chosen from what the institution has and may have."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from models.gaps.changes import Change
from models.usecases.gaps.plan_cards import ChoiceCard, ChoicesCard
from models.vocabulary.failures import Refusal, Trouble
from ui.components.buttons import Button, ButtonKind
from ui.components.dialogs import WordsDialog
from ui.components.fields import FieldRow
from ui.components.labels import Ink, TextLabel
from ui.look.current import Look, TextRole
from ui.texts.plans import post_shown
from ui.texts.sentences import sentence
from ui.translated import translated

MakeChange = Callable[[str, str, str], Change]
_COUNTED = frozenset({"hired", "bought", "offered"})
_SHOWN_AT_ONCE = 14
_CHARACTERS = 38


class AssumeDialog(WordsDialog):
    """Accepted with ``change``; what cannot be read is said under its field."""

    def __init__(self, look: Look, choices: ChoicesCard, make: MakeChange, parent: QWidget) -> None:
        super().__init__(look, self.tr("再假设一项"), characters=_CHARACTERS, parent=parent)
        self._choices, self._make = choices, make
        self.change: Change | None = None
        """What is to be tried, once accepted."""
        about = self.tr("只是试算：台账和自评都不会变。")
        self.words.addWidget(TextLabel(about, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True))
        self.kind = _wide_box()
        self.kind.setMaxVisibleItems(_SHOWN_AT_ONCE)
        for ident, title in self._kinds():
            if self._of(ident):
                self.kind.addItem(title, ident)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.words.addWidget(FieldRow(look, self.tr("什么变了"), self.kind, characters=0))
        self.what = self._what()
        self._what_row = FieldRow(look, self.tr("哪一个"), self.what, characters=0)
        self.words.addWidget(self._what_row)
        self._add_values()
        self.words.addStretch(1)
        self.buttons.addStretch(1)
        cancel = Button(look, self.tr("取消"))
        cancel.clicked.connect(self.reject)
        self.take = Button(look, self.tr("加入假设"), kind=ButtonKind.PRIMARY)
        self.take.clicked.connect(self._on_take)
        self.take.setDefault(True)
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.take)
        self._on_kind()
        self.kind.setFocus(Qt.FocusReason.TabFocusReason)

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return (
            ("hired", self.tr("招来人员")),
            ("left", self.tr("有人离开")),
            ("bought", self.tr("添置设备")),
            ("repaired", self.tr("修好停用的设备")),
            ("retired", self.tr("设备停用")),
            ("offered", self.tr("设立科室、房间，开展服务、检验、技术")),
            ("shifted", self.tr("数字变了（人口、床位、人次……）")),
            ("stated", self.tr("基本事实变了")),
            ("answered", self.tr("自评的一款做到了")),
        )

    def _what(self) -> QComboBox:
        box = _wide_box()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setMaxVisibleItems(_SHOWN_AT_ONCE)
        completer = QCompleter(box.model(), box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        box.setCompleter(completer)
        # typed words name something else, or nothing: what is told below them follows
        box.editTextChanged.connect(self._on_what)
        return box

    def _add_values(self) -> None:
        """Add what it becomes: a number or a day, or one of several words."""
        self.amount = QLineEdit()
        self.amount.returnPressed.connect(self._on_take)
        self.option = _wide_box()
        self._amount_row = FieldRow(self._look, self.tr("多少"), self.amount)
        self._option_row = FieldRow(self._look, self.tr("变成"), self.option, characters=0)
        self.words.addWidget(self._amount_row)
        self.words.addWidget(self._option_row)

    def _of(self, kind: str) -> tuple[ChoiceCard, ...]:
        found: tuple[ChoiceCard, ...] = getattr(self._choices, kind)
        return found

    @property
    def _kind(self) -> str:
        return str(self.kind.currentData())

    @property
    def _choice(self) -> ChoiceCard | None:
        """The choice whose words stand in the field; None for words that name none."""
        at = self.what.findText(self.what.currentText())
        return self._of(self._kind)[at] if at >= 0 else None

    def _on_kind(self) -> None:
        self.what.clear()
        for choice in self._of(self._kind):
            self.what.addItem(self._title(choice))
        self.amount.setText("1" if self._kind in _COUNTED else "")
        self._on_what()

    def _on_what(self) -> None:
        choice = self._choice
        self._what_row.set_error("")
        self._amount_row.set_error("")
        if choice is None:
            self._amount_row.set_hint("")
            self._option_row.set_hint("")
            return
        counted = not choice.values and self._kind in {*_COUNTED, "shifted", "stated"}
        self._amount_row.setVisible(counted)
        self._option_row.setVisible(bool(choice.values))
        if choice.values:
            self.option.clear()
            for code, word in choice.values:
                self.option.addItem(word, code)
            self._option_row.set_hint(self._now(choice))
        elif counted:
            self._amount_row.set_hint(self._hint(choice))
        if self.isVisible():
            self.fit()

    def _hint(self, choice: ChoiceCard) -> str:
        now = self._now(choice)
        if self._kind == "shifted":
            told = self.tr("增加写 200，减少写 -200。")
        elif self._kind == "stated":
            told = self.tr("写日期，如 2025-06-30。")
        else:
            told = self.tr("写整数。")
        return told + now

    def _now(self, choice: ChoiceCard) -> str:
        if not choice.have:
            return ""
        return self.tr("现在：{have} {unit}").format(have=choice.have, unit=choice.unit).strip()

    def _title(self, choice: ChoiceCard) -> str:
        if self._kind == "hired":
            return post_shown(choice.key, translated)
        if self._kind == "answered":
            return f"{' '.join(choice.key.rsplit('.', 1))}　{choice.title}"
        if self._kind in {"left", "repaired", "retired"} and choice.have:
            return f"{choice.title}　{choice.have}"
        return choice.title

    def _on_take(self) -> None:
        choice = self._choice
        if choice is None:
            self._what_row.set_error(self.tr("没有这一项，从列表里选一个"))
            self.what.setFocus()
            return
        value = str(self.option.currentData()) if choice.values else self.amount.text()
        try:
            self.change = self._make(self._kind, choice.key, value)
        except Refusal:
            self._amount_row.set_error(self._hint(choice))
            self.amount.setFocus()
            return
        self.accept()


def _wide_box() -> QComboBox:
    """Return a box that takes its whole row, however short what it offers."""
    box = QComboBox()
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


class KeepDialog(WordsDialog):
    """存为设想: asks for a name; ``keep`` is called with it and may refuse."""

    def __init__(self, look: Look, keep: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(look, self.tr("存为设想"), parent=parent)
        self._keep = keep
        about = self.tr("存下现在假设的各项，以后按当时的台账重新试算、互相对照。")
        self.words.addWidget(TextLabel(about, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True))
        self.name = QLineEdit()
        self.name.returnPressed.connect(self._on_keep)
        self._row = FieldRow(look, self.tr("名称"), self.name, characters=0)
        self.words.addWidget(self._row)
        self.words.addStretch(1)
        self.buttons.addStretch(1)
        cancel = Button(look, self.tr("不存"))
        cancel.clicked.connect(self.reject)
        self.take = Button(look, self.tr("存为设想"), kind=ButtonKind.PRIMARY)
        self.take.clicked.connect(self._on_keep)
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.take)
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_keep(self) -> None:
        try:
            self._keep(self.name.text())
        except (Refusal, Trouble) as failure:
            self._row.set_error(sentence(failure, translated))
            self.fit()
        else:
            self.accept()
