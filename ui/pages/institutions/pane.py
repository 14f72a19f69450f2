"""The right pane of the institutions page: one institution, and this county's own fingerprint."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from models.usecases.cards import KeyCard
from models.usecases.county.county_cards import InstitutionLine
from models.usecases.packages.key_cards import KeyLifeLine
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import StatusLabel
from ui.components.dialogs import WordsDialog
from ui.components.fields import FieldRow
from ui.components.labels import Ink, TextLabel
from ui.components.panels import PanelHeader
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.campaign.notice import CampaignNotice
from ui.pages.institutions.words import ACTIVE, day_shown, key_life_shown, submission_shown
from ui.texts.joining import joined
from ui.texts.sentences import word
from ui.translated import translated

_REASON, _DAY = 20, 8
"""Widths of fields, characters."""


class InstitutionPane(QWidget):
    """Told one institution; its buttons come out as signals."""

    review_asked = Signal()
    revoke_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._barred = ""
        self._line: InstitutionLine | None = None
        self._life: tuple[KeyLifeLine, ...] = ()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._area = make_scroll_area()
        column.addWidget(self._area, 1)
        self.campaign = CampaignNotice(look)
        column.addWidget(self.campaign)
        column.addWidget(self._own())

    def show_line(self, line: InstitutionLine | None, life: tuple[KeyLifeLine, ...] = ()) -> None:
        """Show an institution with every key it has had, or nothing."""
        self._line, self._life = line, life
        inner = ScrollBody("surface")
        if line is not None:
            self._fill(inner.column, line)
        inner.column.addStretch(1)
        self._area.setWidget(inner)

    def set_barred(self, reason: str) -> None:
        """Let no key be revoked, for a reason; "" lets it be again."""
        self._barred = reason
        self.show_line(self._line, self._life)

    def show_own(self, key: KeyCard) -> None:
        """Show the county's own fingerprint, to be read out to a centre that calls."""
        self.own_fingerprint.setText(key.fingerprint)

    def _fill(self, column: QVBoxLayout, line: InstitutionLine) -> None:
        column.addWidget(PanelHeader(self._look, line.name))
        facts = QVBoxLayout()
        facts.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        facts.setSpacing(INNER_GAP)
        sent = submission_shown(line)
        if line.submission is not None:
            code = self.tr("校验码 {code}").format(code=line.submission.short_hash)
            sent = f"{sent}\n{code}"
        active = line.key_state == ACTIVE
        enrolled = self.tr("{day} 登记").format(day=day_shown(line.enrolled_at))
        key = joined((word("key-state", line.key_state, translated), enrolled), translated)
        for title, text in (
            (self.tr("机构代码"), line.institution),
            (self.tr("上报"), sent),
            (self.tr("登记过的指纹"), line.fingerprint),
        ):
            facts.addWidget(TextLabel(title, role=TextRole.CAPTION, ink=Ink.THIRD))
            label = TextLabel(text, role=TextRole.TABLE, wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            facts.addWidget(label)
        status = Status.MET if active else Status.STALE
        facts.addWidget(StatusLabel(self._look, status, key))
        for text in key_life_shown(self._life):
            ended = TextLabel(text, role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
            ended.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            facts.addWidget(ended)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        self.review = Button(self._look, self.tr("看自评"), icon=IconName.REVIEW)
        self.review.clicked.connect(self.review_asked)
        self.review.setVisible(line.submission is not None)
        self.revoke = Button(self._look, self.tr("停用密钥"), kind=ButtonKind.QUIET)
        self.revoke.clicked.connect(self.revoke_asked)
        self.revoke.setVisible(active)
        self.revoke.set_barred(self._barred)
        row.addWidget(self.review)
        row.addWidget(self.revoke)
        row.addStretch(1)
        facts.addLayout(row)
        column.addLayout(facts)

    def _own(self) -> QWidget:
        box = QFrame()
        box.setProperty("rule", "top")
        column = QVBoxLayout(box)
        column.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 10)
        column.setSpacing(4)
        column.addWidget(TextLabel(self.tr("本县的指纹"), strong=True))
        self.own_fingerprint = TextLabel("", wrap=True)
        self.own_fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.own_fingerprint)
        told = self.tr("卫生院登记县级时会来电话，把这 6 组念给它听。")
        column.addWidget(TextLabel(told, role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True))
        return box


class RevokeDialog(WordsDialog):
    """Asks why and since when before a key is ended; Esc and Enter leave it in force."""

    def __init__(self, look: Look, name: str, parent: QWidget, *, today: date) -> None:
        super().__init__(look, self.tr("停用密钥"), parent=parent)
        question = self.tr("停用{name}的密钥吗？").format(name=name)
        self.words.addWidget(TextLabel(question, role=TextRole.CLAUSE, wrap=True))
        body = self.tr(
            "电脑丢失、被盗，机构打电话来报失时才停用。停用后用它签的包不再收，以前收下的照旧有效；"
            "机构要做新密钥，重新登记。停用不能撤销。"
        )
        self.words.addWidget(TextLabel(body, wrap=True))
        self.why = QLineEdit()
        self.why_row = FieldRow(
            look, self.tr("原因"), self.why,
            hint=self.tr("如“电脑被盗，王院长来电”"), characters=_REASON,
        )  # fmt: skip
        self.words.addWidget(self.why_row)
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        since = FieldRow(
            look, self.tr("从哪天起"), self.day,
            hint=self.tr("密钥从这一天起不可信；这天以后收下的，要再核对"), characters=_DAY,
        )  # fmt: skip
        self.words.addWidget(since)
        self.words.addStretch(1)
        self.buttons.addStretch(1)
        self.stay = Button(look, self.tr("不停用"))
        self.stay.clicked.connect(self.reject)
        self.go_on = Button(look, self.tr("停用"), kind=ButtonKind.PRIMARY)
        self.go_on.clicked.connect(self._on_go)
        self.buttons.addWidget(self.stay)
        self.buttons.addWidget(self.go_on)
        self.stay.setDefault(True)
        self.why.setFocus()
        self.setAccessibleName(question)

    def since(self) -> date:
        """Return the day from which the key is not to be trusted."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _on_go(self) -> None:
        if self.why.text().strip():
            self.accept()
            return
        self.why_row.set_error(self.tr("先写明原因"))
        self.why.setFocus()
        self.fit()
