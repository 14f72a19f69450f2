"""Handing over: what is open, safe, due and done stands there, on screen and on paper."""

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import main
from models.standards.pack import Grade
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_grade
from models.usecases.clauses.departments import set_departments
from models.usecases.clauses.notes import add_note
from models.usecases.new_workspace import create_centre
from models.usecases.safety.back_up import make_backup
from models.usecases.safety.deadline_cards import DeadlineCard, DeadlineKind
from models.usecases.safety.hand_over import read_handover, set_key_place, write_handover
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Unwatched
from tests.cli_world import ask, give, make_office
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from ui.texts.handover import handover_sections

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 1, 41, tzinfo=UTC))
PROGRESS = Unwatched()


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    clauses = (clause_text("1.1.1"), clause_text("1.1.2", core=True), clause_text("1.1.3"))
    packs = (pack_text(*clauses),)
    made = create_centre(tmp_path / "c", profile(), "一二三四五六七八", packs, CLOCK, author="李梅")
    yield made
    made.close()


def words(centre: Centre) -> dict[str, list[tuple[str, str]]]:
    return {each.title: list(each.lines) for each in handover_sections(read_handover(centre))}


def test_open_clauses_by_department_shrink_as_they_are_settled(centre: Centre) -> None:
    set_departments(centre, ("1.1.1",), "护理部", ())
    set_departments(centre, ("1.1.2",), "护理部", ())
    found = read_handover(centre).departments
    assert [(each.name, each.open, each.core, each.first) for each in found] == [
        ("护理部", 2, 1, "1.1.1"),
        ("", 1, 0, "1.1.3"),
    ]
    tick_grade(centre, "1.1.1", Grade.C)
    tick_grade(centre, "1.1.3", Grade.C)
    found = read_handover(centre).departments
    assert [(each.name, each.open, each.first) for each in found] == [("护理部", 1, "1.1.2")]
    assert ("护理部", "1 条没定，其中核心 1 条，从 1.1.2 开始") in words(centre)["没做完的"]


def test_notes_of_thirty_days_and_no_older(centre: Centre) -> None:
    add_note(centre, "1.1.1", "等药房的盘点表")
    assert words(centre)["最近 30 天的备注"] == [
        ("1.1.1 条款1.1.1", "等药房的盘点表（李梅 2025-06-12）")
    ]
    centre.clock = FixedClock(moment=datetime(2025, 7, 13, tzinfo=UTC))
    assert words(centre)["最近 30 天的备注"] == [("", "没有")]


def test_backup_key_and_changes_are_told(centre: Centre, tmp_path: Path) -> None:
    before = dict(words(centre)["备份和密钥"])
    assert before["上次备份"] == "还没有备份过"
    card = make_backup(centre, tmp_path, PROGRESS)
    set_key_place(centre, " 院长办公室保险柜 ")
    after = dict(words(centre)["备份和密钥"])
    assert after["上次备份"].endswith(card.path.name)
    assert after["密钥口令和副本放在哪里"] == "院长办公室保险柜"
    assert after["签名密钥的指纹"] == read_handover(centre).key.fingerprint  # type: ignore[union-attr]
    assert any("备份到" in told for _, told in words(centre)["最近的改动"])
    with pytest.raises(Refusal) as raised:
        set_key_place(centre, "长" * 4_001)
    assert raised.value.code is RefusalCode.NOTE_TOO_LONG


def test_a_lost_key_file_does_not_close_the_page(centre: Centre) -> None:
    centre.workspace.folder.keys.unlink()
    assert read_handover(centre).key is None
    assert "先从备份里找回" in dict(words(centre)["备份和密钥"])["签名密钥的指纹"]


def test_the_paper_says_what_the_page_says_and_has_room_to_sign(
    centre: Centre, tmp_path: Path
) -> None:
    set_key_place(centre, "保险柜")
    fonts = main.make_bridge().fonts
    sections = handover_sections(read_handover(centre))
    path = write_handover(centre, tmp_path, sections, fonts, PROGRESS)
    assert path.name == f"{centre.profile.name}-工作交接-2025-06-12.pdf"
    printed = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    flat = "".join(printed.split())
    for title in (each.title for each in sections):
        assert "".join(title.split()) in flat
    for expected in ("移交人", "接收人", "保险柜", centre.profile.uscc):
        assert expected in flat


def test_duties_of_policies_stand_among_the_days_that_come(centre: Centre) -> None:
    day = centre.today + timedelta(days=20)
    duty = DeadlineCard(
        kind=DeadlineKind.DUTY, on=day, days_left=20, title="家庭医生签约", row="C3"
    )
    titled = {each.title: each.lines for each in handover_sections(read_handover(centre, (duty,)))}
    assert (day.isoformat(), "家庭医生签约（还有 20 天）") in titled["接下来的期限"]


def test_on_the_command_line(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    told = ask("handover", office.workspace).json["handover"]
    assert (told["name"], told["year"]) == ("望禾县北渡乡卫生院", 2025)
    said = give("handover", office.workspace)
    assert "没做完的" in said.out
    written = ask("handover", office.workspace, "--out", tmp_path / "paper").json["file"]
    assert Path(written).read_bytes().startswith(b"%PDF")
