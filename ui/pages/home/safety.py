"""The start page's panels on keeping the work safe: the backup, and handing over."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.safety.backup_cards import BackupCard, BackupState, RestoredCard
from models.vocabulary.failures import Refusal, Trouble
from ui.components.buttons import Button
from ui.components.flow import FlowLayout
from ui.components.labels import IconLabel, Ink, LinkLabel, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.progress import ProgressLine
from ui.components.scrolling import let_shrink
from ui.components.sealed_ask import SealedAsk
from ui.desk import Desk
from ui.jobs import Job
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.filling import size_shown
from ui.texts.sentences import sentence
from ui.translated import translated

ENDING = "(*.dabiao-backup)"


class BackupPanel(Panel):
    """When the last backup was made and where; makes one, and tries one out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        look = desk.look
        super().__init__(look, self.tr("备份"), padded=True, parent=parent)
        self._desk = desk
        self._state: BackupState | None = None
        self._busy = ProgressLine(look)
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.action_chosen.connect(lambda _at: self.ask())
        self.message.hide()
        self.when = TextLabel("", role=TextRole.TABLE, strong=True, wrap=True)
        self.since = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.copies = TextLabel("", role=TextRole.TABLE, ink=Ink.THIRD, wrap=True)
        self.button = Button(look, self.tr("立即备份"), icon=IconName.USB_STICK, small=True)
        self.button.clicked.connect(self.ask)
        self.trial = LinkLabel(look, self.tr("试着恢复"))
        self.trial.activated.connect(self._on_trial)
        self.sealed = QCheckBox(self.tr("用密钥口令封存"))
        self.sealed.toggled.connect(self._tell_sealed)
        self.meaning = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.unseal = SealedAsk(look)
        self.unseal.given.connect(self._on_unsealing)
        self._waiting: Path | None = None
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.trial)
        row.addStretch(1)
        self.body.addWidget(self._busy)
        self.body.addWidget(let_shrink(self.message))
        for words in (self.when, self.since, self.copies):
            self.body.addWidget(let_shrink(words))
        self.body.addWidget(self.sealed)
        self.body.addWidget(let_shrink(self.meaning))
        self.body.addLayout(row)
        self.body.addWidget(let_shrink(self.unseal))
        self._tell_sealed()

    def show_card(self, state: BackupState) -> None:
        """Show how safe the work is now; a choice made since stays."""
        if self._state is None or not state.sealable:
            self.sealed.setChecked(state.seals and state.sealable)
        self._state = state
        self.sealed.setEnabled(state.sealable)
        self.sealed.setToolTip(
            "" if state.sealable else self.tr("密钥文件不在，没有口令可以封存。")
        )
        if state.last is None:
            self.when.setText(self.tr("还没有备份过"))
        else:
            self.when.setText(
                self.tr("{moment} · {ago} · {folder}").format(
                    moment=self._moment(state.last.at),
                    ago=self._ago(state.days or 0),
                    folder=state.last.folder,
                )
            )
        self.since.set_ink(Ink.WARN if state.due else Ink.SECOND)
        self.since.setText(self._since(state))
        self.copies.setVisible(bool(state.copies))
        if state.copy_at is not None:
            self.copies.setText(
                self.tr("本机另有自动副本 {n} 份，最新 {moment}；电脑坏了它们也会丢").format(
                    n=state.copies, moment=self._moment(state.copy_at)
                )
            )

    def ask(self) -> None:
        """Ask for a folder and back up into it."""
        last = self._state.last if self._state is not None else None
        begin = last.folder if last is not None and Path(last.folder).is_dir() else ""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("备份到哪里（U 盘）"), begin)
        if chosen:
            self.back_up_to(Path(chosen))

    def back_up_to(self, folder: Path) -> Job:
        """Make a backup in a folder; what came of it is said in the panel."""
        bridge, opened, sealed = self._desk.bridge, self._desk.opened, self.sealed.isChecked()
        job = self._desk.jobs.start(
            "backup", lambda progress: bridge.make_backup(opened, folder, progress, sealed=sealed)
        )
        job.succeeded.connect(self._on_made)
        return self._watch(job, self.tr("正在备份"))

    def try_out(self, file: Path, passphrase: str = "") -> Job:
        """Bring a backup back for a moment, and say what was found; it may be sealed."""
        bridge, opened = self._desk.bridge, self._desk.opened
        scratch = bridge.about(opened).folder / "backups"
        job = self._desk.jobs.start(
            "try",
            lambda progress: bridge.try_backup(file, scratch, progress, passphrase=passphrase),
        )
        job.succeeded.connect(self._on_tried)
        return self._watch(job, self.tr("正在试着恢复"))

    def _watch(self, job: Job, words: str) -> Job:
        self.message.hide()
        self.button.setEnabled(False)
        self.trial.setEnabled(False)
        self._busy.watch(job, words)
        job.failed.connect(self._tell)
        job.finished.connect(self._on_finished)
        return job

    def _on_trial(self) -> None:
        last = self._state.last if self._state is not None else None
        begin = last.folder if last is not None and Path(last.folder).is_dir() else ""
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("试哪一份备份"), begin, self.tr("备份 {ending}").format(ending=ENDING)
        )
        if chosen:
            self.begin_trial(Path(chosen))

    def begin_trial(self, file: Path) -> None:
        """Try a backup out; where it is sealed, ask for its passphrase first."""
        try:
            sealed = self._desk.bridge.is_sealed_backup(file)
        except (Refusal, Trouble) as failure:
            self._tell(failure)
            return
        if sealed:
            self.message.hide()
            self._waiting = file
            self.unseal.ask()
        else:
            self.try_out(file)

    def _on_unsealing(self, passphrase: str) -> None:
        if self._waiting is not None:
            self.try_out(self._waiting, passphrase)

    def _tell_sealed(self) -> None:
        """Say what it means that a backup is sealed, or is not."""
        self.meaning.setText(
            self.tr("只有密钥口令打得开，恢复时要输。口令忘了，这份备份谁也恢复不了。")
            if self.sealed.isChecked()
            else self.tr(
                "不封存，谁拿到都打得开：里面有人员的身份证号、电话，全部台账、自评、佐证和记录。"
            )
        )
        self.meaning.set_ink(Ink.SECOND if self.sealed.isChecked() else Ink.WARN)

    def _on_made(self, card: BackupCard) -> None:
        told = self.tr("已备份 {files} 个文件，{size}，读回核对一致。").format(
            files=card.files, size=size_shown(card.size)
        )
        if card.missing or card.damaged:
            lost = self.tr("有 {n} 份佐证找不到或已损坏，备份里也没有完好的。").format(
                n=card.missing + card.damaged
            )
            self._say(MessageKind.WARN, told, lost)
        else:
            kept = self.tr("已用密钥口令封存。") if card.sealed else self.tr("没有封存，收好。")
            self._say(MessageKind.OK, told, kept + card.path.name)
        self.show_card(self._desk.bridge.read_backup_state(self._desk.opened))

    def _on_tried(self, card: RestoredCard) -> None:
        found = self.tr("人员 {people} 人，设备 {devices} 台（件），操作记录 {n} 条。").format(
            people=card.people, devices=card.devices, n=card.audit_entries
        )
        if card.audit_whole and not (card.backup.missing or card.backup.damaged):
            self._say(MessageKind.OK, self.tr("这份备份能恢复。"), found)
        elif card.audit_whole:
            lost = self.tr("缺 {n} 份佐证。").format(n=card.backup.missing + card.backup.damaged)
            self._say(MessageKind.WARN, self.tr("这份备份能恢复。"), lost + found)
        else:
            self._say(MessageKind.BAD, self.tr("能打开，但操作记录被改过。"), found)

    def _tell(self, failure: Exception) -> None:
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        actions = (self.tr("换一个文件夹"),) if isinstance(failure, Trouble) else ()
        self._say(MessageKind.BAD, sentence(failure, translated), actions=actions)

    def _say(
        self, kind: MessageKind, headline: str, text: str = "", *, actions: tuple[str, ...] = ()
    ) -> None:
        self.message.set_message(kind, headline, text, actions=actions)
        self.message.show()

    def _on_finished(self) -> None:
        self.button.setEnabled(True)
        self.trial.setEnabled(True)

    def _since(self, state: BackupState) -> str:
        if state.last is None:
            return self.tr("这台电脑坏了就找不回来。插上 U 盘，备份一次")
        if not state.changes_since:
            return self.tr("已回读校验，之后没有改动")
        told = self.tr("已回读校验，之后有 {n} 处改动").format(n=state.changes_since)
        return self.tr("{told}，该备份了").format(told=told) if state.due else told

    def _ago(self, days: int) -> str:
        if not days:
            return self.tr("今天")
        return self.tr("昨天") if days == 1 else self.tr("{n} 天前").format(n=days)

    def _moment(self, at: datetime) -> str:
        local = at.astimezone()
        return self.tr("{month} 月 {day} 日 {time}").format(
            month=local.month, day=local.day, time=f"{local:%H:%M}"
        )


class NewcomerPanel(Panel):
    """For whoever takes this work over: the hand-over page, the sample, the manual."""

    hand_over_asked = Signal()
    sample_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, padded=True, parent=parent)
        row = QHBoxLayout()
        row.setSpacing(PANEL_GAP)
        row.addWidget(IconLabel(look, IconName.HAND_OVER, base=22))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(TextLabel(self.tr("新接手这份工作？"), strong=True))
        self.hand_over = LinkLabel(look, self.tr("打开交接页"))
        self.hand_over.activated.connect(self.hand_over_asked)
        self.sample = LinkLabel(look, self.tr("关闭本单位，用示例县练习"))
        self.sample.activated.connect(self.sample_asked)
        links = QWidget()
        flow = FlowLayout(links, gap=INNER_GAP * 2, line_gap=2)
        flow.addWidget(self.hand_over)
        flow.addWidget(self.sample)
        words.addWidget(links)
        row.addLayout(words, 1)
        self.body.addLayout(row)
