"""Every code has a sentence that the place raising it can fill."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from models.ledger.figures import FIGURES
from models.ledger.quantities import Missing
from models.usecases.cards import MissingCard
from models.usecases.checks.check_cards import PreflightItem
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, RowFault, Trouble
from models.vocabulary.ids import ClauseCode
from ui.texts import sentences as texts
from ui.texts import words as texts_words
from ui.texts.checks import CHECKS
from ui.texts.filling import HOLE, fill, placeholders, required_placeholders, size_shown

ROOT = Path(__file__).resolve().parent.parent
RAISING = {"Refusal", "Trouble", "RowFault", "Bad", "fault", "remark"}
NO_PARAMS = {"code", "place", "rows", "raw", "soft", "kept", "params"}
FORBIDDEN = re.compile(r"非法|错误操作|失败|异常|[!！]|请.*请|您")


@dataclass(frozen=True, slots=True)
class Site:
    """One place that raises a code, with the parameters it gives."""

    where: str
    code: str
    given: frozenset[str]


def _sites() -> Iterator[Site]:
    for folder in ("models", "forms", "ui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield from _sites_in(path, node)


def _sites_in(path: Path, node: ast.Call) -> Iterator[Site]:
    if getattr(node.func, "attr", getattr(node.func, "id", "")) not in RAISING:
        return
    if any(keyword.arg is None for keyword in node.keywords):
        return  # Refusal(code, **params): given elsewhere
    given = {keyword.arg or "" for keyword in node.keywords} - NO_PARAMS
    for keyword in node.keywords:
        if keyword.arg == "params" and isinstance(keyword.value, ast.Dict):
            given |= {str(getattr(key, "value", "")) for key in keyword.value.keys}
        elif keyword.arg == "params":
            return
    for argument in [*node.args[:1], *(k.value for k in node.keywords if k.arg == "code")]:
        owner = getattr(getattr(argument, "value", None), "id", "")
        if isinstance(argument, ast.Attribute) and owner in {"RefusalCode", "TroubleCode"}:
            codes: type[RefusalCode | TroubleCode] = (
                RefusalCode if owner == "RefusalCode" else TroubleCode
            )
            where = f"{path.relative_to(ROOT)}:{node.lineno}"
            yield Site(where, str(codes[argument.attr]), frozenset(given))


def test_every_code_has_one_sentence_and_no_sentence_is_left_over() -> None:
    codes = {str(code) for family in (RefusalCode, TroubleCode) for code in family}
    assert {str(code) for code in texts.SENTENCES} == codes


def test_every_sentence_can_be_filled_where_it_is_raised() -> None:
    sites = list(_sites())
    assert len({site.code for site in sites}) > 80
    short = [
        f"{site.where}: {site.code} gives {sorted(site.given)}"
        for site in sites
        if not required_placeholders(texts.SENTENCES[site.code]) <= site.given
    ]
    assert not short, "\n".join(short)


def test_no_optional_part_waits_for_a_parameter_nobody_gives() -> None:
    given: dict[str, set[str]] = {}
    for site in _sites():
        given.setdefault(site.code, set()).update(site.given)
    waiting = [
        f"{code}: {sorted(unknown)}"
        for code, names in given.items()
        if names and (unknown := placeholders(texts.SENTENCES[code]) - names)
    ]
    assert not waiting, "\n".join(waiting)


@pytest.mark.parametrize("code", sorted(texts.SENTENCES))
def test_microcopy(code: str) -> None:
    text = texts.SENTENCES[code]
    assert not FORBIDDEN.search(text)
    assert text.endswith("。")
    assert text.count("。") >= 2, "what happened, what was kept, what to do"
    assert not re.search(r"[一-鿿][,;:?.][一-鿿]", text)


@pytest.mark.parametrize("code", [*RefusalCode, *TroubleCode])
def test_missing_parameters_never_crash(code: RefusalCode | TroubleCode) -> None:
    failure = Refusal(code) if isinstance(code, RefusalCode) else Trouble(code)
    assert texts.sentence(failure).endswith("。")


@pytest.mark.parametrize("kind", sorted(texts_words.SHAPES))
def test_words_are_words(kind: str) -> None:
    for code, shown in texts_words.SHAPES[kind].items():
        assert shown
        assert texts.word(kind, code) == shown
    assert texts.word(kind, "never heard of") == "never heard of"


def test_every_shape_a_template_asks_for_exists() -> None:
    templates = [*texts.SENTENCES.values(), *CHECKS.values(), *texts_words.MISSING.values()]
    shapes = {shape for text in templates for shape in re.findall(r"\{\w+:([\w-]+)\}", text)}
    assert shapes - {"size"} <= set(texts_words.SHAPES)


def test_place_stands_first_with_only_the_parts_that_apply() -> None:
    fault = RowFault(
        code=RefusalCode.ID_CHECK_DIGIT,
        place=Place(file="2025人员.xlsx", sheet="在职", row=6, column="身份证号", cell="D6"),
    )
    assert texts.sentence(fault).startswith("2025人员.xlsx「在职」表第 6 行“身份证号”（D6）：")
    assert texts.place_shown(Place(row=3)) == "第 3 行"
    assert texts.sentence(fault, placed=False).startswith("身份证号的校验位")


def test_parameters_take_their_shape() -> None:
    refusal = Refusal(RefusalCode.WORKBOOK_OTHER_FORM, looks_like="equipment")
    assert "设备表" in texts.sentence(refusal)
    assert "200 MB" in texts.sentence(Refusal(RefusalCode.EVIDENCE_TOO_LARGE, most=200 * 2**20))
    assert "乡镇卫生院" in texts.sentence(
        Refusal(RefusalCode.PACK_NOT_FOUND, pack="township_health_centre", known="")
    )


def test_a_parameter_is_never_read_as_a_template() -> None:
    refusal = Refusal(RefusalCode.FIGURE_UNKNOWN, figure="{figure.__class__}[x]")
    assert "{figure.__class__}[x]" in texts.sentence(refusal)


def test_optional_part_falls_away_and_a_hole_is_a_dash() -> None:
    template = "甲{one}[，乙{two}]。"
    words: Mapping[str, Mapping[str, str]] = {}
    assert fill(template, {"one": 1, "two": 2}, words, texts.untranslated) == "甲1，乙2。"
    assert fill(template, {"one": 1}, words, texts.untranslated) == "甲1。"
    assert fill(template, {}, words, texts.untranslated) == f"甲{HOLE}。"


def test_translation_comes_before_filling() -> None:
    english = {texts.SENTENCES[RefusalCode.EVIDENCE_EMPTY]: "This file is empty."}
    refusal = Refusal(RefusalCode.EVIDENCE_EMPTY)
    assert texts.sentence(refusal, lambda text: english.get(text, text)) == "This file is empty."


@pytest.mark.parametrize(
    ("size", "shown"), [(0, "0 B"), (1023, "1023 B"), (1024, "1 KB"), (2**20 * 3 // 2, "1.5 MB")]
)
def test_sizes(size: int, shown: str) -> None:
    assert size_shown(size) == shown


def test_every_way_of_missing_has_words() -> None:
    documented = set(re.findall(r"``(\w+)``\s+\(", Missing.__doc__ or ""))
    assert documented == set(texts_words.MISSING)
    for code in documented:
        card = MissingCard(code=code, what="department", title="", count=3, rows=())
        assert HOLE not in texts.missing_shown(card)


def _check_codes() -> set[str]:
    """Codes of items, and those the pure checks flag: the first plain text of such a call."""
    codes = set()
    flags = {"PreflightItem", "Flag", "_flag", "_together"}
    for path in sorted((ROOT / "models").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in flags:
                named = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
                texts_given = [
                    each.value
                    for value in (*named, *node.args)
                    for each in ast.walk(value)
                    if isinstance(each, ast.Constant) and isinstance(each.value, str)
                ]
                codes |= {text for text in texts_given if "." in text and "/" not in text}
    return codes - set(FIGURES)


def test_every_check_has_a_sentence() -> None:
    assert _check_codes() <= set(CHECKS)


def test_checks_are_filled() -> None:
    item = PreflightItem(severity="error", code="over-claim.no-reason", clause=ClauseCode("1.4.1"))
    assert texts.check_shown(item).startswith("1.4.1 ")


def _step_labels() -> Iterator[str]:
    """Yield every label given to ``progress.step``, literal or by a module's constant."""
    for folder in ("models", "forms", "ui/cli"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            module = ast.parse(path.read_text(encoding="utf-8"))
            constants = {
                target.id: node.value.value
                for node in module.body
                if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
                for target in node.targets
                if isinstance(target, ast.Name)
            }
            for node in ast.walk(module):
                if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "step":
                    for label in node.args[2:3]:
                        if isinstance(label, ast.Constant):
                            yield str(label.value)
                        elif isinstance(label, ast.Name) and label.id in constants:
                            yield str(constants[label.id])


def test_every_step_of_long_work_has_a_word() -> None:
    labels = set(_step_labels())
    assert len(labels) > 5
    assert labels <= set(texts_words.STEPS)


@pytest.mark.parametrize(
    ("subject", "title", "unit", "shown"),
    [
        ("staff.gp", "全科医生", "人", ("全科医生", "人")),
        ("distinct.technique", "technique", "", ("中医药技术", "项")),
        ("distinct.technique.category", "technique", "", ("中医药技术类别", "类")),
        ("", "test", "项", ("检验检查项目", "项")),
    ],
)
def test_subjects_are_named(subject: str, title: str, unit: str, shown: tuple[str, str]) -> None:
    assert texts.subject_shown(subject, title, unit) == shown
