"""The manual that is shipped: whole, true to the program, and found from every place."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.vocabulary.codes import TroubleCode
from resources import resource
from ui.help.keylist import key_groups, keys_markdown
from ui.help.pages import CONTENTS, Address, Manual, links_of, page_of, read_manual, slug_of
from ui.help.places import PAGES, PARTS, WINDOWS
from ui.navigation import CENTRE, COUNTY, page_table
from ui.texts import sentences as texts

ROOT = Path(__file__).resolve().parent.parent
MANUAL = resource("manual")
MOST_BYTES = 6 * 1024 * 1024
QUOTED = re.compile(r"「([^」]+)」")
KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+\S{1,6}|F\d{1,2}")
_CALLS = {"tr", "translate", "QT_TRANSLATE_NOOP"}


@pytest.fixture(scope="module")
def manual() -> Manual:
    return read_manual(MANUAL)


def _modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((ROOT / "ui").rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def _shown() -> frozenset[str]:
    """Return every text of the screens, as it stands in the source."""
    return frozenset(
        argument.value
        for path, module in _modules()
        if not path.name.startswith("help_")
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in _CALLS
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ) | {"整本存为 PDF"}


def _quoted(text: str, shown: frozenset[str]) -> bool:
    """Tell whether the screens have such a text; a hole takes anything."""
    patterns = ("(.+)".join(map(re.escape, re.split(r"\{\w+(?::\w+)?\}", each))) for each in shown)
    return text in shown or any(
        re.fullmatch(pattern, text) for pattern in patterns if pattern.strip("(.+)")
    )


def test_packaging_takes_the_manual_along() -> None:
    # setuptools passes over folders with a dot in their name
    for folder in (MANUAL, MANUAL / "pictures"):
        assert "." not in folder.name
        assert (ROOT / "resources") in folder.parents


def test_contents_name_every_page_once(manual: Manual) -> None:
    on_disk = {path.stem for path in MANUAL.glob("*.md")}
    named = [page.id for page in manual.pages]
    assert set(named) == on_disk
    assert len(named) == len(set(named))
    assert named[0] == CONTENTS


def test_every_link_leads_somewhere(manual: Manual) -> None:
    lost = [
        f"{page.id}: {link}"
        for page in manual.pages
        for link in links_of(page.text)
        if not link.startswith("pictures/") and not manual.knows(Address.of(link, page.id))
    ]
    assert not lost


def test_pictures_are_there_and_none_is_left_over(manual: Manual) -> None:
    wanted = {
        link.removeprefix("pictures/")
        for page in manual.pages
        for link in links_of(page.text)
        if link.startswith("pictures/")
    }
    there = {path.name: path.stat().st_size for path in (MANUAL / "pictures").glob("*")}
    assert wanted == set(there)
    assert sum(there.values()) < MOST_BYTES


def test_headings_of_a_page_have_names_of_their_own(manual: Manual) -> None:
    for page in manual.pages:
        slugs = [section.slug for section in page.sections]
        assert len(slugs) == len(set(slugs)), page.id
        assert [section.level for section in page.sections].count(1) == 1, page.id


@pytest.mark.parametrize("role", [CENTRE, COUNTY])
def test_every_page_of_the_rail_has_a_section(role: str, manual: Manual) -> None:
    def nobody() -> object:
        raise AssertionError

    for entry in page_table(role, nobody):  # type: ignore[arg-type]
        assert manual.knows(Address.of(PAGES[entry.id])), entry.id


def test_every_place_that_answers_f1_has_a_section(manual: Manual) -> None:
    for link in (*PAGES.values(), *WINDOWS.values(), *PARTS.values()):
        assert manual.knows(Address.of(link)), link


def test_every_dialog_is_named_and_nothing_is_named_that_is_gone() -> None:
    classes = {
        node.name: {ast.unparse(base) for base in node.bases}
        for _, module in _modules()
        for node in ast.walk(module)
        if isinstance(node, ast.ClassDef)
    }
    kinds = {"QDialog", "WordsDialog"}
    dialogs = {name for name, bases in classes.items() if kinds & bases} - kinds
    assert dialogs <= set(WINDOWS)
    assert {*WINDOWS, *PARTS} <= set(classes)


def test_buttons_are_quoted_as_they_stand(manual: Manual) -> None:
    shown = _shown()
    wrong = [
        f"{page.id}: 「{text}」"
        for page in manual.pages
        for text in QUOTED.findall(page.text)
        if text and not _quoted(text, shown)
    ]
    assert not wrong, "\n".join(wrong)


def test_a_button_that_is_not_there_is_seen() -> None:
    shown = _shown()
    assert _quoted("接着做", shown)
    assert _quoted("确认导入 12 行", shown)
    assert not _quoted("一键达标", shown)


def test_every_trouble_is_told_of(manual: Manual) -> None:
    page = manual.page("trouble")
    assert page is not None
    rows = re.findall(r"^\| ([^|]+) \|", page.text, re.MULTILINE)
    told = [part for row in rows for part in row.split("、")]
    silent = [
        code.name for code in TroubleCode if not any(part in texts.SENTENCES[code] for part in told)
    ]
    assert not silent


def test_the_page_of_keys_is_the_programs_own() -> None:
    written = (MANUAL / "keys.md").read_text(encoding="utf-8")
    assert written == keys_markdown(key_groups()), "python -m installer.manual writes it anew"


def test_every_key_of_the_program_is_told_of() -> None:
    told = {key for group in key_groups() for keys, _ in group.lines for key in keys.split(", ")}
    used = {
        node.value.replace("Return", "Enter").replace("Left", "←").replace("Right", "→")
        .replace("PgDown", "PgDn").replace("Space", "空格").replace("Down", "↓")
        for path, module in _modules()
        if not path.name.startswith("help_")
        for node in ast.walk(module)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and KEY.fullmatch(node.value)
    }  # fmt: skip
    # the same keys by another name
    assert used - told <= {"Ctrl+Shift+Z", "Ctrl+="}


def test_recalled_standards_are_called_provisional(manual: Manual) -> None:
    for name in (CONTENTS, "packs", "checklist", "words"):
        page = manual.page(name)
        assert page is not None
        assert "暂定" in page.text
        assert "核对" in page.text


def test_slugs_are_as_github_makes_them() -> None:
    assert slug_of("复制和粘贴") == "复制和粘贴"
    assert slug_of("排序、筛选和列") == "排序筛选和列"
    assert slug_of("Two Words!") == "two-words"


def test_a_page_is_read_in_sections() -> None:
    page = page_of("p", "# 标题\n\n开头\n\n## 一节\n\n**粗** [去](q.md#x)\n")
    assert [(each.title, each.level) for each in page.sections] == [("标题", 1), ("一节", 2)]
    assert page.sections[1].text == "粗 去"
    assert page.sections[0].address == Address(page="p")


def test_search_finds_titles_first_and_every_word(manual: Manual) -> None:
    found = manual.find("粘贴")
    assert found[0].address == Address(page="ledgers", section="复制和粘贴")
    assert all("粘贴" in each.title or "粘贴" in each.excerpt for each in found)
    both = manual.find("粘贴 列名")
    assert 0 < len(both) < len(found)
    assert not manual.find("没有这样的词组在里面")
    assert not manual.find("  ")
