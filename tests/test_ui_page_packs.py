"""The page of standards and policies, searched, filtered and settled as a person would."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.standards.pack import Grade, Status
from models.standards.policy import Strength, Use
from models.standards.policy_text import PolicyText, policy_to_json
from models.standards.text import to_json
from models.usecases.centre import Centre
from models.usecases.county.new_county import create_county
from models.usecases.ledgers.import_ledger import import_staff
from models.usecases.new_workspace import create_centre
from models.usecases.packages.import_submission import import_package
from models.usecases.packs.settle_choice import settle_choice
from models.vocabulary.progress import Unwatched
from resources import resource
from tests.desks import CLOCK, FONTS
from tests.exchange_world import LATER, PASSPHRASE, make_world
from tests.finalising import finalise
from tests.ledgers import person, profile
from tests.test_usecases_centre import Reading
from tests.test_usecases_library import STANDARD
from tests.tiny_policy import tiny_policy
from ui.bridge.whole import Bridge, OpenWorkspace
from ui.components.labels import LinkLabel
from ui.components.tree import TreeNode
from ui.desk import Desk, Destination, Topic
from ui.jobs import JobRunner
from ui.look.current import make_look
from ui.pages.packs.choice import ChoiceEditor
from ui.pages.packs.page import PacksPage

Opening = Callable[[Desk], PacksPage]


def files_of(policy: PolicyText) -> dict[str, bytes]:
    """The files of a policy as they are shipped; JSON is YAML too."""
    parts = {
        "policy": policy.head,
        "requirements": policy.requirements,
        "targets": policy.targets,
        "duties": policy.duties,
        "forms": policy.forms,
        "rules": policy.rules,
        "choices": policy.choices,
        "kinds": policy.kinds,
    }
    return {f"{name}.yaml": msgspec.json.encode(part) for name, part in parts.items()}


def desk_of(opened: OpenWorkspace, *policies: PolicyText) -> Desk:
    shipped = policies or (tiny_policy(),)
    bridge = Bridge(
        clock=CLOCK,
        fonts=FONTS,
        packs=lambda: (),
        policies=lambda: [files_of(each) for each in shipped],
    )
    return Desk(bridge, opened, make_look(resource()), JobRunner())


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [STANDARD], CLOCK)
    import_staff(made, Reading(rows=(person(),)))
    yield made
    made.close()


@pytest.fixture
def opening(qtbot: QtBot) -> Opening:
    def open_page(desk: Desk) -> PacksPage:
        page = PacksPage(desk)
        qtbot.addWidget(page)
        page.resize(1290, 620)
        page.show()
        qtbot.waitExposed(page)
        qtbot.waitUntil(lambda: page.entry.title.text() != "", timeout=20_000)
        return page

    return open_page


@pytest.fixture
def page(centre: Centre, opening: Opening) -> PacksPage:
    return opening(desk_of(centre))


def shown(page: PacksPage) -> list[str]:
    return [node.key for node in page.tree.model.clauses()]


def nodes(page: PacksPage) -> dict[str, TreeNode]:
    return {node.key: node for node in page.tree.model.clauses()}


def text_of(widget: QWidget) -> str:
    return "\n".join(
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)
    )


def search(page: PacksPage, qtbot: QtBot, typed: str) -> None:
    page.tree.search.setText(typed)
    with qtbot.waitSignal(page.tree.search.searched):
        page.tree.search.textEdited.emit(typed)  # the test's keyboard has no Chinese


def choose(page: PacksPage, combo: str, data: object) -> None:
    box = getattr(page.tree.filters, combo)
    at = box.findData(data)
    assert at >= 0
    box.setCurrentIndex(at)
    box.activated.emit(at)


def go_to_policy(page: PacksPage, qtbot: QtBot, row: str = "A1") -> None:
    page.show_destination(Destination(page="packs", detail="tiny-policy", field=row))
    qtbot.waitUntil(lambda: page.entry.title.text().startswith(row), timeout=20_000)


def test_the_standard_in_use_opens_first_and_is_marked(page: PacksPage) -> None:
    shelf = text_of(page.tree)
    assert "小标准" in shelf
    assert "在用" in shelf
    assert "已核对 1/5" in shelf
    assert shown(page) == ["1.1.1", "1.1.2", "1.1.3", "level basic"]
    assert page.entry.title.text() == "1.1.1 条款1.1.1"


@pytest.mark.parametrize(
    ("typed", "found"),
    [("jhc", ["1.1.3"]), ("1.1.2", ["1.1.2"]), ("制度", ["1.1.3"]), ("qqqq", [])],
)
def test_searching_keeps_what_fits(
    page: PacksPage, qtbot: QtBot, typed: str, found: list[str]
) -> None:
    search(page, qtbot, typed)
    assert shown(page) == found
    assert page.tree.nothing.isVisible() is (not found)


def test_enter_in_the_search_goes_to_the_first_found(page: PacksPage, qtbot: QtBot) -> None:
    search(page, qtbot, "jhc")
    QTest.keyClick(page.tree.search, Qt.Key.Key_Return)
    assert page.entry.title.text().startswith("1.1.3")


def test_filters_look_at_one_statement_at_a_time(page: PacksPage) -> None:
    choose(page, "status", Status.POLICY)
    assert shown(page) == ["1.1.3"]
    choose(page, "use", Use.COMPUTED)
    assert shown(page) == []  # the sentence from the policy is not computed
    choose(page, "status", None)
    assert shown(page) == ["1.1.1", "1.1.2", "level basic"]
    choose(page, "rank", Grade.C)
    assert shown(page) == ["1.1.1", "1.1.2"]
    choose(page, "rank", "core")
    assert shown(page) == ["1.1.1"]


def test_the_progress_leads_to_what_waits_to_be_checked(page: PacksPage) -> None:
    assert page.tree.unchecked.text() == "待核对 4"
    QTest.keyClick(page.tree.unchecked, Qt.Key.Key_Return)
    assert page.tree.filters.wanted.status is Status.RECALLED
    QTest.keyClick(page, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert page.tree.filters.wanted.status is None


def test_the_bar_of_a_chapter_leads_to_what_waits_there(page: PacksPage) -> None:
    tree = page.tree.tree
    rect = tree.visualRect(page.tree.model.index_of("chapter 1"))
    at = rect.center()
    at.setX(tree.viewport().width() - 40)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.tree.filters.wanted.status is Status.RECALLED
    assert tree.isExpanded(page.tree.model.index_of("chapter 1"))


def test_a_clause_says_requirement_finding_and_source(page: PacksPage) -> None:
    words = text_of(page.entry).replace("\u2060", "").replace("\u00a0", " ")
    assert "要求：注册护士 ≥ 3" in words
    assert "还差 2 人" in words
    assert "未达到" in words
    page.tree.go_to("1.1.2")
    assert "补上就能判定" in text_of(page.entry)


def test_what_would_settle_it_leads_to_the_ledger(page: PacksPage, qtbot: QtBot) -> None:
    page.tree.go_to("1.1.2")
    (go,) = [
        one for one in page.entry.findChildren(LinkLabel)
        if one.text() == "去补" and one.isVisibleTo(page.entry)
    ]  # fmt: skip
    with qtbot.waitSignal(page._desk.going) as going:
        QTest.keyClick(go, Qt.Key.Key_Return)
    assert going.args is not None
    assert (going.args[0].page, going.args[0].detail) == ("ledgers", "department")


def test_a_policy_row_is_called_by_its_strength(page: PacksPage, qtbot: QtBot) -> None:
    go_to_policy(page, qtbot)
    assert nodes(page)["A2"].spoken == "A2 要求A2，差距（原则上）"
    for row, words in (
        ("A1", "未达到"), ("A2", "差距（原则上）"), ("A3", "目标未达"), ("A4", "未开展"),
    ):  # fmt: skip
        page.tree.go_to(row)
        assert words in text_of(page.entry)
        assert "不达标" not in text_of(page.entry)
    choose(page, "rank", Strength.ENCOURAGED)
    assert shown(page) == ["A4"]


def test_every_table_of_a_policy_can_be_read(page: PacksPage, qtbot: QtBot) -> None:
    go_to_policy(page, qtbot)
    for row, words in (
        ("B1", "护士够的机构 ≥ 80%"),
        ("C1", "每年，06-30 前"),
        ("D1", "机构名称"),
        ("E1", "一票否决"),
    ):
        page.tree.go_to(row)
        assert words in text_of(page.entry)


def test_an_expired_policy_is_for_reference(centre: Centre, opening: Opening, qtbot: QtBot) -> None:
    page = opening(desk_of(centre, tiny_policy(valid_until="2024-12-31")))
    go_to_policy(page, qtbot)
    assert "期满，作为最近基线" in page.tree.about.text()
    assert "未达到（仅供参考）" in text_of(page.entry)


def editors(page: PacksPage) -> dict[str, ChoiceEditor]:
    return {one.row: one for one in page.entry.choices}


def test_a_choice_is_settled_and_the_row_judged_anew(page: PacksPage, qtbot: QtBot) -> None:
    go_to_policy(page, qtbot, "A5")
    assert "达到" in nodes(page)["A5"].spoken
    strict = editors(page)["F1"].options["strict"]
    with qtbot.waitSignal(page._desk.changed) as changed:
        strict.click()
    assert changed.args == [frozenset({Topic.PACKS})]
    qtbot.waitUntil(lambda: "未达到" in nodes(page)["A5"].spoken, timeout=20_000)
    assert page.entry.title.text().startswith("A5")
    assert editors(page)["F1"].options["strict"].isChecked()
    editors(page)["F1"].back.click()
    qtbot.waitUntil(lambda: "未达到" not in nodes(page)["A5"].spoken, timeout=20_000)


def typed_number(page: PacksPage) -> QLineEdit:
    number = editors(page)["F2"].number
    assert number is not None
    return number


def test_a_number_is_set_and_a_word_is_refused_in_place(page: PacksPage, qtbot: QtBot) -> None:
    go_to_policy(page, qtbot, "F2")
    typed_number(page).setText("很多")
    typed_number(page).editingFinished.emit()
    assert "要填数字" in text_of(page.entry)
    typed_number(page).setText("1")
    with qtbot.waitSignal(page._desk.changed):
        typed_number(page).editingFinished.emit()
    qtbot.waitUntil(lambda: nodes(page)["A6"].spoken.endswith("达到"), timeout=20_000)


def test_a_related_row_is_one_press_away(page: PacksPage, qtbot: QtBot) -> None:
    go_to_policy(page, qtbot, "F1")
    (link,) = [one for one in page.entry.findChildren(LinkLabel) if one.text() == "A5"]
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert page.entry.title.text().startswith("A5")


def test_a_hidden_row_is_brought_out(page: PacksPage, qtbot: QtBot) -> None:
    search(page, qtbot, "jhc")
    assert shown(page) == ["1.1.3"]
    assert page.tree.go_to("1.1.1")
    assert "1.1.1" in shown(page)


def test_another_version_is_loaded_beside_the_first(
    page: PacksPage, tmp_path: Path, qtbot: QtBot
) -> None:
    head = msgspec.structs.replace(STANDARD.head, version="2", title="小标准第二版")
    file = tmp_path / "new.json"
    file.write_bytes(to_json(msgspec.structs.replace(STANDARD, head=head)))
    page.deeds.load_version(file)
    qtbot.waitUntil(lambda: page.tree.title.text() == "小标准第二版", timeout=20_000)
    assert "在用" not in page.tree.about.text()


def test_a_broken_file_is_told_and_changes_nothing(
    page: PacksPage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "new.json"
    file.write_bytes(policy_to_json(tiny_policy())[:40])
    with qtbot.waitSignal(page._desk.failed):
        page.deeds.load_version(file)
    assert page.tree.title.text() == "小标准"


def test_a_choice_made_elsewhere_is_seen(page: PacksPage, centre: Centre, qtbot: QtBot) -> None:
    go_to_policy(page, qtbot, "A5")
    desk = page._desk
    settle_choice(desk.bridge.library, centre, page._digest, "F1", "strict")
    desk.changed.emit(frozenset({Topic.PACKS}))
    qtbot.waitUntil(lambda: "未达到" in nodes(page)["A5"].spoken, timeout=20_000)


def test_a_county_reads_the_same_without_verdicts(
    tmp_path: Path, opening: Opening, qtbot: QtBot
) -> None:
    county = create_county(
        tmp_path / "c", "望禾县", profile().region, "口令" * 4, CLOCK, packs=[STANDARD]
    )
    try:
        page = opening(desk_of(county))
        assert {node.status for node in nodes(page).values()} == {None}
        go_to_policy(page, qtbot)
        assert "未达到" not in text_of(page.entry)
    finally:
        county.close()


def test_narrow_windows_show_tree_or_entry(page: PacksPage, qtbot: QtBot) -> None:
    page._desk.look.set_percent(200)
    page.panes.arrange()
    assert not page.shelf.isVisible()
    assert page.tree.isVisible()
    assert not page.entry.isVisible()
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert page.entry.isVisible()
    assert not page.tree.isVisible()


def second_version(tmp_path: Path) -> Path:
    """The standard with a threshold raised, a sentence reworded and a clause gone."""
    chapter = STANDARD.chapters[0]
    section = chapter.sections[0]
    one, _, three = section.clauses
    raised = msgspec.structs.replace(
        one.criteria["C"][0], requirement={"measure": "staff.nurses", "at_least": "5"}
    )
    said = msgspec.structs.replace(three.criteria["C"][0], text="配备救护车两辆")
    changed = msgspec.structs.replace(
        section,
        clauses=(
            msgspec.structs.replace(one, criteria={"C": (raised,)}),
            msgspec.structs.replace(three, criteria={"C": (said, three.criteria["C"][1])}),
        ),
    )
    text = msgspec.structs.replace(
        STANDARD,
        head=msgspec.structs.replace(STANDARD.head, version="2"),
        chapters=(msgspec.structs.replace(chapter, sections=(changed,)),),
    )
    file = tmp_path / "second.json"
    file.write_bytes(to_json(text))
    return file


def test_two_versions_are_compared_word_by_word(
    page: PacksPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.deeds.load_version(second_version(tmp_path))
    qtbot.waitUntil(lambda: "包 2" in page.tree.about.text(), timeout=20_000)
    (other,) = page.deeds.others()
    with qtbot.waitSignal(page.deeds.compared, timeout=20_000):
        page.deeds.compare_with(other)
    pane = page.compare
    assert pane.isVisible()
    assert "小标准 1 → 小标准 2" in pane.title.text()
    assert pane.totals.text() == "新增 0 条 · 删除 1 条 · 变动 2 条"
    rows = [pane.model.row_at(row) for row in range(pane.model.rowCount())]
    assert [(row.change, row.number) for row in rows if row.number] == [
        ("removed", "1.1.2"), ("changed", "1.1.1"), ("changed", "1.1.3"),
    ]  # fmt: skip
    pane.table.go_to("changed 1.1.1")
    assert "要求：注册护士 ≥ 3 → 注册护士 ≥ 5" in text_of(pane)
    pane.table.go_to("changed 1.1.3")
    assert ">两辆</u>" in text_of(pane)
    pane.back.click()
    assert page.panes.isVisible()


def test_a_pack_goes_out_as_a_workbook_and_comes_back(
    page: PacksPage, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = page._desk
    with qtbot.waitSignal(desk.told, timeout=60_000):
        page.deeds.write_workbook(tmp_path / "out.xlsx")
    with qtbot.waitSignal(desk.told, timeout=60_000) as told:
        page.deeds.load_version(tmp_path / "out.xlsx")
    assert told.args == ["小标准 1 已经在了，没有变化。"]


def test_a_faulty_workbook_is_told_row_by_row(
    page: PacksPage, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = page._desk
    with qtbot.waitSignal(desk.told, timeout=60_000):
        page.deeds.write_workbook(tmp_path / "out.xlsx")
    book = load_workbook(tmp_path / "out.xlsx")
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and "staff.nurses" in cell.value:
                    cell.value = cell.value.replace("staff.nurses", "staff.nursess")
    book.save(tmp_path / "bad.xlsx")
    with qtbot.waitSignal(page.deeds.faulty, timeout=60_000):
        page.deeds.load_version(tmp_path / "bad.xlsx")
    assert page.faults.isVisible()
    assert page.faults.model.rowCount() == 1
    page.faults.back.click()
    assert page.panes.isVisible()


def test_a_policy_has_nothing_to_be_compared_with(page: PacksPage, qtbot: QtBot) -> None:
    go_to_policy(page, qtbot)
    assert not page.deeds.compare.isVisible()
    assert page.deeds.export.isVisible()


def test_reaching_the_other_list_opens_nothing(page: PacksPage, qtbot: QtBot) -> None:
    from models.usecases.packs.library_cards import PackKind

    table = page.shelf.tables[PackKind.POLICY]
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.tree.title.text() == "小标准"
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.tree.title.text() == "小政策", timeout=20_000)


def test_a_county_sees_a_target_over_its_institutions(
    tmp_path: Path, opening: Opening, qtbot: QtBot
) -> None:
    world = make_world(tmp_path)
    try:
        finalise(world.centre)
        import_package(world.county, world.export().path, PASSPHRASE, LATER, Unwatched())
        page = opening(desk_of(world.county))
        go_to_policy(page, qtbot, "B1")
        words = text_of(page.entry)
        assert "按 2025 年度已上报的 1 家机构算" in words
        assert "护士够的机构：" in words
    finally:
        world.close()
