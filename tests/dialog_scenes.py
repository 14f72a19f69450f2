"""The pages, states and dialogs beside the daily work, brought up one after the other.

Each generator walks a window from state to state and yields a name and what there
is to look at then. A wait is for jobs, never for time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from forms.handed_out.fill_in import SHEET
from forms.national.staff_columns import STAFF
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Unwatched
from tests.workbooks import identity_number, social_credit_code, write
from ui.bridge.whole import Bridge
from ui.desk import Desk
from ui.desktop import CrashWindow
from ui.help.pages import Address, read_manual
from ui.help.window import HelpWindow
from ui.jobs import JobRunner
from ui.locking import Locking
from ui.look.current import Look
from ui.office import Office
from ui.pages.checklist.keys import KeyList
from ui.pages.first_run.stages import CENTRE_KEYS, COUNTY_KEYS
from ui.pages.importing.page import ImportPage
from ui.pages.inbox.page import InboxPage
from ui.pages.institutions.page import InstitutionsPage
from ui.pages.institutions.pane import RevokeDialog
from ui.pages.level.dialog import LevelDialog
from ui.pages.packs.page import PacksPage
from ui.pages.packs.renew import Renewal
from ui.pages.review.page import ReviewPage
from ui.pages.row_history import RowHistoryDialog, form_titles, form_values
from ui.pages.settings.page import SettingsPage
from ui.pages.submit.dialog import FinaliseDialog
from ui.pages.submit.page import SubmitPage
from ui.threshold import Threshold

Scenes = Iterator[tuple[str, QWidget]]
PageT = TypeVar("PageT", bound=QWidget)

SECRET = "qing-tian-dai-san"
ROWS = [
    ["姓名", "身份证号", "性别", "科室", "专业类别", "学位", "备注2"],
    ["李秀兰", identity_number(born=date(1984, 11, 5), order=22), "女", "护理部", "21", "", "哺乳"],
    ["陈志强", identity_number(born=date(1990, 5, 23), order=31)[:-1], "男", "外科", "11", "", ""],
    ["王小梅", "", "女", "护理部", "没有这一类", "", ""],
    ["合计"],
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """An office that is open, a folder to write in, and the way to wait."""

    app: QApplication
    office: Office
    folder: Path

    @property
    def desk(self) -> Desk:
        """The desk of the open workspace."""
        assert self.office.desk is not None
        return self.office.desk

    @property
    def window(self) -> QWidget:
        """The main window."""
        return self.office.window

    def go(self, kind: type[PageT], page: str, detail: str = "") -> PageT:
        """Go to a page and wait until it has read what it shows."""
        self.desk.go(page, detail)
        self.settle()
        shown = self.office.window.page(page)
        assert isinstance(shown, kind)
        return shown

    def settle(self) -> None:
        """Wait for jobs."""
        settle(self.app, self.desk.jobs)


def settle(app: QApplication, jobs: JobRunner) -> None:
    """Let events and jobs run until there are none: one may begin another."""
    for _ in range(4):
        while jobs.busy:
            app.processEvents()
        app.processEvents()


def put(editor: QWidget, text: str) -> None:
    """Type into a line as a person does: what listens to typing hears it."""
    assert isinstance(editor, QLineEdit)
    editor.setText(text)
    editor.textEdited.emit(text)


def first_run_scenes(
    app: QApplication, look: Look, jobs: JobRunner, bridge: Bridge, folder: Path
) -> Scenes:
    """The window before anything is open: the ways in, a refusal, both wizards to their end."""
    window = Threshold(look, jobs, lambda: bridge)
    window.show()
    body = look.measures.body  # a screen of tests is narrower than any of today
    window.resize(min(73 * body, 1306), min(48 * body, 708))
    settle(app, jobs)
    yield "start", window
    window.tell(Trouble(TroubleCode.WORKSPACE_LOCKED, place=Place(file=str(folder / "望禾县"))))
    yield "start-locked", window
    window.page.start.refuse(
        "这个文件夹不是达标助手的工作区。选工作区所在的文件夹，里面有 dabiao.sqlite。"
    )
    yield "start-refused", window
    for role, begin, keys in (
        ("centre", window.page.begin_centre, CENTRE_KEYS),
        ("county", window.page.begin_county, COUNTY_KEYS),
    ):
        wizard = begin()
        settle(app, jobs)
        yield f"first-{role}-who", window
        wizard.who.fields.set_text("name", "")
        wizard.on.click()
        yield f"first-{role}-missing", window
        answers = {
            "name": "望禾县北渡乡中心卫生院（北渡镇分院）",
            "uscc": social_credit_code(),
            "region": "990101",
            "population": "21000",
            "year": "2025",
        }
        for key, text in answers.items():
            if key in keys:
                wizard.who.fields.set_text(key, text)
        if "kind" in keys:
            wizard.who.fields.set_text("kind", "township")
        wizard.who.use_folder(folder / f"first-{role}")
        wizard.who.refuse("文件夹里已经有别的东西，换一个文件夹。")
        yield f"first-{role}-refused", window
        wizard.on.click()
        put(wizard.passphrase.first, "短")
        put(wizard.passphrase.second, "不同")
        wizard.on.click()
        settle(app, jobs)
        yield f"first-{role}-passphrase", window
        put(wizard.passphrase.first, SECRET)
        put(wizard.passphrase.second, SECRET)
        wizard.on.click()
        settle(app, jobs)
        yield f"first-{role}-key", window
        wizard.on.click()
        yield f"first-{role}-done", window
        assert wizard._made is not None, role
        wizard._made.opened.close()
        window.page._drop_wizard()
    window.close()
    window.deleteLater()


def settings_scenes(stage: Stage) -> Scenes:
    """Settings: its three tabs, and setting up the first account as far as a refusal."""
    page = stage.go(SettingsPage, "settings")
    yield "settings", stage.window
    page.tabs.choose("people")
    stage.settle()
    page.people.begin.enter.click()
    yield "people-begin", stage.window
    page.tabs.choose("audit")
    stage.settle()
    yield "audit", stage.window


def people_scenes(stage: Stage) -> Scenes:
    """Accounts switched on, the code for the envelope, everybody, locked, recovered, signed in."""
    page = stage.go(SettingsPage, "settings", "people")
    people = page.people
    put(people.begin.name, "何院长")
    put(people.begin.passphrase.first, SECRET)
    put(people.begin.passphrase.second, SECRET)
    people.begin.enter.click()
    stage.settle()
    people.code.tell_written(stage.folder / "封存恢复码.pdf")
    yield "people-code", stage.window
    people.code.noted.click()
    people.code.done.click()
    stage.settle()
    people.form.save.click()
    yield "people", stage.window
    people.table.selectRow(0)
    stage.settle()
    yield "people-account", stage.window
    (guard,) = stage.desk.findChildren(Locking)
    guard.lock()
    guard.cover.form.enter.click()
    yield "locked", stage.window
    guard.cover.try_passphrase("何院长", "bu-shi-zhe-ge")
    stage.settle()
    yield "locked-refused", stage.window
    guard.change_person()
    stage.settle()
    guard.cover.form.name.clear()
    guard.cover.form.enter.click()
    yield "sign-in", stage.window
    guard.cover.form.forgotten.click()
    guard.cover.recovery.enter.click()
    yield "recovery", stage.window
    guard.cover.try_code("ABCD-ABCD-ABCD-ABCD-ABCD-ABCD-ABCD", SECRET)
    stage.settle()
    yield "recovery-refused", stage.window
    guard.cover.recovery.back.click()
    guard.cover.try_passphrase("何院长", SECRET)
    stage.settle()
    assert not guard.locked


def import_scenes(stage: Stage) -> Scenes:
    """The import of a faulty file step by step, and a department's sheet that came back."""
    page = stage.go(ImportPage, "import")
    page.choose.choose_ledger("staff")
    yield "import-choose", stage.window
    page.choose.refuse(stage.folder / "2025人员.xlsx", "文件打不开，可能还开着。先关掉它。")
    yield "import-refused", stage.window
    page.take_file("staff", write(stage.folder, ROWS, "2025年人员台账（院办）.xlsx", "在职"))
    stage.settle()
    if page.step == "check":
        page._go_back()
    page.columns.suggest(3)
    yield "import-columns", stage.window
    page.columns.onward.click()
    stage.settle()
    for at in range(page.check.tabs.count()):
        page.check.tabs.setCurrentIndex(at)
        stage.settle()
        yield f"import-check-{page.check.tabs.current_id}", stage.window
    page.check.confirm.click()
    stage.settle()
    yield "import-done", stage.window
    department = "护理部"
    (made,) = stage.desk.bridge.write_fill_in(
        stage.desk.centre, [department], stage.folder, Unwatched()
    )
    book = load_workbook(made.workbook)
    book[SHEET]["E5"] = "是"
    book.save(made.workbook)
    page.take_file("", made.workbook)
    stage.settle()
    yield "import-fill-in", stage.window


def packs_scenes(stage: Stage, *, most: int = 8) -> Scenes:
    """The standards: entries of several kinds, the faults of a file, two versions compared."""
    page = stage.go(PacksPage, "packs")
    yield "packs", stage.window
    keys = [node.key for node in page.tree.model.clauses()]
    for at, key in enumerate(keys[:: max(len(keys) // most, 1)]):
        page.tree.go_to(key)
        stage.settle()
        yield f"packs-entry-{at}", stage.window
    page._back()


def dialog_scenes(stage: Stage) -> Scenes:
    """The dialogs of a centre: level, history, new year, finalising, keys, an accident."""
    look, desk = stage.desk.look, stage.desk
    card = desk.bridge.read_checklist(desk.centre)
    level = LevelDialog(look, card, stage.window)
    yield from _dialog("level", level)
    people = desk.centre.ledgers.staff
    history = RowHistoryDialog(
        desk,
        "staff",
        (people[0].row_id,),
        people[0].name,
        form_titles(STAFF),
        shown=form_values(STAFF),
        parent=stage.window,
    )
    yield from _dialog("history", history)
    nothing = RowHistoryDialog(desk, "staff", (RowId("none"),), "孙丽", {}, parent=stage.window)
    yield from _dialog("history-empty", nothing)
    assert stage.office.years is not None
    stage.office.years.ask()
    stage.settle()
    year = stage.office.years.dialog
    assert year is not None
    yield from _dialog("new-year", year)
    yield from _dialog("finalise", FinaliseDialog(look, 1, 3, stage.window, barred=True))
    yield from _dialog("keys", KeyList(look, stage.window))
    accident = CrashWindow(look, "Linux\nKeyError\n  page.py:12 _show", saved_until="09:41")
    yield from _dialog("accident", accident)


def renew_scenes(stage: Stage, digest: str) -> Scenes:
    """Beginning anew with another version of the standard."""
    renewal = Renewal(stage.desk, stage.window)
    renewal.ask(digest)
    stage.settle()
    assert renewal.dialog is not None
    yield from _dialog("renew", renewal.dialog)


def handover_scenes(stage: Stage) -> Scenes:
    """The page of handing over."""
    stage.go(QWidget, "handover")
    yield "handover", stage.window


def own_county_scenes(stage: Stage) -> Scenes:
    """A centre compares its county's fingerprint."""
    page = stage.go(SubmitPage, "submit")
    page._show_county_form()
    page.county_form.choose(stage.folder / "望禾县卫生健康局.dbag")
    page.county_form.show_key(stage.desk.bridge.own_key(stage.desk.centre))
    page.county_form.tell(Refusal(RefusalCode.FINGERPRINT_DIFFERS))
    yield "own-county", stage.window


def county_scenes(stage: Stage, packages: tuple[Path, ...]) -> Scenes:
    """A county: its list, an enrolment, a round, a revoking, its inbox and a review."""
    page = stage.go(InstitutionsPage, "institutions")
    page.table.selectRow(0)
    stage.settle()
    yield "institutions", stage.window
    page.enrol.click()
    page.form.choose(stage.folder / "望禾县北渡乡卫生院登记.dbag")
    stage.settle()
    page.form.show_key(stage.desk.bridge.county_key(stage.desk.county))
    page.form.tell(Refusal(RefusalCode.ENROLMENT_EXISTS), actions=("换成这把密钥",))
    yield "institutions-enrol", stage.window
    page._begin_campaign()
    stage.settle()
    yield "institutions-campaign", stage.window
    page.campaign.form.tell(Refusal(RefusalCode.PASSPHRASE_WRONG))
    yield "institutions-campaign-refused", stage.window
    page._end_enrolling()
    yield from _dialog(
        "revoke",
        RevokeDialog(
            stage.desk.look,
            "望禾县北渡乡中心卫生院（分院）",
            stage.window,
            today=stage.desk.bridge.clock.today(),
        ),
    )
    inbox = stage.go(InboxPage, "inbox")
    inbox.queue.add(packages)
    stage.settle()
    yield "inbox", stage.window
    inbox.strip.ask(2, wrong=True)
    yield "inbox-passphrase", stage.window
    review = stage.go(ReviewPage, "review")
    for at in range(review.pane.tabs.count()):
        review.pane.tabs.setCurrentIndex(at)
        yield f"review-{review.pane.tabs.current_id}", stage.window


def help_scenes(look: Look, manual: Path) -> Scenes:
    """The manual's window."""
    window = HelpWindow(look, read_manual(manual), language_note=True)
    window.show()
    window.show_address(
        Address(page="ledgers"), label="证件号码", hint="18 位身份证号，最后一位可以是 X。"
    )
    yield "help", window
    window.search.setText("复制")
    window._on_search("复制")
    yield "help-search", window
    window.close()
    window.deleteLater()


def _dialog(name: str, dialog: QWidget) -> Scenes:
    dialog.show()
    QApplication.processEvents()
    yield name, dialog
    dialog.close()
