"""The right pane of the institutions page: one institution, and this county's own fingerprint."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.cards import KeyCard
from models.usecases.county.county_cards import InstitutionLine
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import StatusLabel
from ui.components.dialogs import WordsDialog
from ui.components.labels import Ink, TextLabel
from ui.components.panels import PanelHeader
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.campaign.notice import CampaignNotice
from ui.pages.institutions.words import ACTIVE, day_shown, submission_shown
from ui.texts.joining import joined
from ui.texts.sentences import word
from ui.translated import translated


class InstitutionPane(QWidget):
    """Told one institution; its buttons come out as signals."""

    review_asked = Signal()
    revoke_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._barred = ""
        self._line: InstitutionLine | None = None
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

    def show_line(self, line: InstitutionLine | None) -> None:
        """Show an institution, or nothing."""
        self._line = line
        inner = ScrollBody("surface")
        if line is not None:
            self._fill(inner.column, line)
        inner.column.addStretch(1)
        self._area.setWidget(inner)

    def set_barred(self, reason: str) -> None:
        """Let no key be revoked, for a reason; "" lets it be again."""
        self._barred = reason
        self.show_line(self._line)

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
    """Asks before a key is ended; Esc and Enter leave it in force."""

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(look, self.tr("停用密钥"), parent=parent)
        question = self.tr("停用{name}的密钥吗？").format(name=name)
        self.words.addWidget(TextLabel(question, role=TextRole.CLAUSE, wrap=True))
        body = self.tr(
            "电脑丢失或换人时才停用。停用后用它签的包不再收，以前收下的照旧有效；"
            "机构要用新密钥重新登记。停用不能撤销。"
        )
        self.words.addWidget(TextLabel(body, wrap=True))
        self.words.addStretch(1)
        self.buttons.addStretch(1)
        self.stay = Button(look, self.tr("不停用"))
        self.stay.clicked.connect(self.reject)
        self.go_on = Button(look, self.tr("停用"), kind=ButtonKind.PRIMARY)
        self.go_on.clicked.connect(self.accept)
        self.buttons.addWidget(self.stay)
        self.buttons.addWidget(self.go_on)
        self.stay.setDefault(True)
        self.stay.setFocus()
        self.setAccessibleName(question)
