"""A requirement in one line: nothing lost on the way there and back."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.standards.decode import decode_pack
from models.standards.kinds_asked import requirements_of
from models.standards.notation import VERBATIM, write_notation
from models.standards.notation_amounts import parse_amount, write_amount
from models.standards.notation_names import Book, Names, names_of
from models.standards.notation_parse import parse_notation
from models.standards.requirements import MAX_DEPTH
from models.standards.text import KindText, PackText, RequirementText
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from resources import pack_files, resource
from tests.pack_workbooks import bundled_policies

KINDS = (
    KindText(register="equipment", id="defibrillator", names=("除颤仪", "AED"), unit="台"),
    KindText(register="equipment", id="dr", names=("DR（数字化X线机）",), unit="台"),
    KindText(register="test", id="blood", names=("血常规",), unit="项"),
    KindText(register="test", id="urine", names=("尿、便常规",), unit="项"),
    KindText(register="odd", id="all", names=("全部（成套）",), unit="套"),
)
NAMES = names_of(KINDS)

MEASURES = st.sampled_from(sorted(NAMES.measures.titles))
NUMBERS = st.sampled_from(
    ["5", "25%", "0.50", "1/2", "10,000", "-990", "+3", "800/19", "007", "1.10", "100.0%"]
)
PER = st.fixed_dictionaries({"measure": MEASURES}, optional={"every": NUMBERS, "plus": NUMBERS})
COMPARISONS = ("at_least", "at_most", "more_than", "less_than", "equals")


@st.composite
def measured(draw: st.DrawFn) -> RequirementText:
    tree: dict[str, Any] = {
        "measure": draw(MEASURES),
        draw(st.sampled_from(COMPARISONS)): draw(NUMBERS),
    }
    if draw(st.booleans()):
        tree["per"] = draw(PER)
    return tree


@st.composite
def stated(draw: st.DrawFn) -> RequirementText:
    fact = draw(st.sampled_from(sorted(NAMES.facts.titles)))
    if draw(st.booleans()):
        day = st.sampled_from(["2022-01-01", "1999-12-31", "assessment_day", "someday"])
        return {"fact": fact, draw(st.sampled_from(["before", "on_or_after"])): draw(day)}
    options = st.sampled_from([*NAMES.options[fact].titles, "else", "“乙”", "a、b"])
    return {"fact": fact, "one_of": draw(st.lists(options, min_size=1, max_size=3))}


@st.composite
def held(draw: st.DrawFn) -> RequirementText:
    kind = draw(st.sampled_from(KINDS))
    tree: dict[str, Any] = {"register": kind.register, "kind": kind.id}
    return {**tree, "at_least": draw(NUMBERS)} if draw(st.booleans()) else tree


@st.composite
def distinct(draw: st.DrawFn) -> RequirementText:
    register = draw(st.sampled_from(["equipment", "test", "odd"]))
    mine = [kind.id for kind in KINDS if kind.register == register]
    optional = {
        "by": st.sampled_from(["kind", "category"]),
        "at_least": NUMBERS,
        "among": st.lists(st.sampled_from(mine), min_size=1, max_size=2),
    }
    return draw(st.fixed_dictionaries({"distinct": st.just(register)}, optional=optional))


ATTESTED = st.fixed_dictionaries({"attested": st.just("true") | st.text(max_size=8)})
LEAVES = measured() | stated() | held() | distinct() | ATTESTED


def combined(inner: st.SearchStrategy[RequirementText]) -> st.SearchStrategy[RequirementText]:
    parts = st.lists(inner, max_size=3)
    return (
        st.fixed_dictionaries({"all": parts})
        | st.fixed_dictionaries({"any": parts})
        | st.fixed_dictionaries({"n_of": NUMBERS, "parts": parts})
        | st.fixed_dictionaries({"when": inner, "then": inner})
    )


SAYABLE = st.recursive(LEAVES, combined, max_leaves=8)

# What no officer writes: fields that do not exist, numbers that are none, other types.
SCALARS = st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=4)
FIELDS = st.sampled_from([
    "measure", "fact", "register", "kind", "distinct", "by", "among", "attested", "all", "any",
    "n_of", "parts", "when", "then", "per", "every", "plus", "at_least", "one_of", "before", "x",
])  # fmt: skip
ANYTHING = st.recursive(
    SCALARS | LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=3),
    max_leaves=10,
)


def bundled() -> Iterator[tuple[str, PackText]]:
    for folder in sorted(path.parent for path in resource("standards").glob("*/pack.yaml")):
        yield folder.name, decode_pack(pack_files(folder))


@given(SAYABLE)
def test_what_the_language_says_comes_back_as_it_was(tree: RequirementText) -> None:
    assert parse_notation(write_notation(tree, NAMES), NAMES) == tree


@given(st.dictionaries(FIELDS, ANYTHING, max_size=4))
def test_any_tree_comes_back_as_it_was(tree: RequirementText) -> None:
    back = parse_notation(write_notation(tree, NAMES), NAMES)
    assert repr(_sorted(back)) == repr(_sorted(tree))  # True is not 1 here


def _sorted(tree: object) -> object:
    if isinstance(tree, dict):
        return {key: _sorted(tree[key]) for key in sorted(tree)}
    return [_sorted(item) for item in tree] if isinstance(tree, list) else tree


@given(SAYABLE)
def test_full_width_half_width_and_line_breaks_are_one(tree: RequirementText) -> None:
    line = write_notation(tree, NAMES)
    if VERBATIM in line or "“" in line:
        return  # quoted text is kept to the letter
    narrow = line.translate(str.maketrans("（）；，〔〕", "();,[]")).replace("≥", ">=")
    wide = line.translate({code: code + 0xFEE0 for code in range(ord("0"), ord("9") + 1)})
    assert parse_notation(narrow, NAMES) == tree
    assert parse_notation(line.replace("；", "；\n  ").replace("（", "（\n"), NAMES) == tree
    assert parse_notation(wide, NAMES) == tree


def test_every_requirement_of_the_bundled_packs_has_its_own_words() -> None:
    count = 0
    for name, pack in bundled():
        names = names_of(pack.kinds)
        for tree in requirements_of(pack.head.levels, pack.chapters):
            line = write_notation(tree, names)
            assert VERBATIM not in line, (name, line)
            assert parse_notation(line, names) == tree
            count += 1
    assert count > 300


def test_every_requirement_and_amount_of_the_bundled_policies_has_its_own_words() -> None:
    count = 0
    for policy in bundled_policies().values():
        names = names_of(policy.kinds)
        rows = (*policy.requirements, *policy.targets, *policy.rules)
        variants = [one for row in rows for one in getattr(row, "variants", ())]
        asks = [one for row in (*rows, *variants) for one in getattr(row, "asks", ())]
        for holder in (*rows, *variants, *asks):
            for field in ("requirement", "applies_when"):
                if tree := getattr(holder, field, None):
                    line = write_notation(tree, names)
                    assert VERBATIM not in line
                    assert parse_notation(line, names) == tree
                    count += 1
        for amount in (one for ask in asks for one in (ask.value, ask.per) if one):
            line = write_amount(amount, names)
            assert VERBATIM not in line
            assert parse_amount(line, names) == amount
            count += 1
    assert count > 500


AMOUNT_FIELDS = st.sampled_from(["count", "sum", "area", "number", "kinds", "when", "where", "x"])


@given(st.dictionaries(AMOUNT_FIELDS, ANYTHING, max_size=3))
def test_any_amount_comes_back_as_it_was(amount: RequirementText) -> None:
    back = parse_amount(write_amount(amount, NAMES), NAMES)
    assert repr(_sorted(back)) == repr(_sorted(amount))


WRITTEN: list[tuple[RequirementText, str]] = [
    ({"measure": "staff.nurses", "at_least": "5"}, "注册护士〔staff.nurses〕 ≥ 5"),
    (
        {
            "measure": "staff.gp",
            "at_least": "1",
            "per": {"measure": "population.served", "every": "10000", "plus": "2"},
        },
        "全科医生〔staff.gp〕 ≥ 1，每 10000 服务人口数〔population.served〕，另加 2",
    ),
    ({"register": "equipment", "kind": "defibrillator"}, "除颤仪〔equipment/defibrillator〕"),
    (
        {"register": "equipment", "kind": "dr", "at_least": "1"},
        "DR（数字化X线机）〔equipment/dr〕 ≥ 1",
    ),
    ({"register": "test", "kind": "urine"}, "〔test/urine〕"),
    ({"register": "odd", "kind": "all"}, "〔odd/all〕"),
    (
        {"distinct": "test", "among": ["blood", "urine"], "at_least": "2"},
        "种数（检验检查项目〔test〕，限 血常规〔blood〕、〔urine〕） ≥ 2",
    ),
    (
        {"distinct": "test", "by": "category", "at_least": "6"},
        "种数（检验检查项目〔test〕，按 类别） ≥ 6",
    ),
    ({"attested": "true"}, "人工确认"),
    ({"attested": "有“三基”"}, "人工确认“有“三基”””"),
    (
        {"fact": "institution.kind", "one_of": ["village_clinic"]},
        "机构类别〔institution.kind〕 为 村卫生室〔village_clinic〕",
    ),
    (
        {"fact": "level.recognised_on", "on_or_after": "2022-01-01"},
        "最近一次认定日期〔level.recognised_on〕 不早于 2022-01-01",
    ),
    (
        {
            "when": {"measure": "beds.open", "more_than": "0"},
            "then": {"n_of": "1", "parts": [{"attested": "true"}, {"attested": "甲"}]},
        },
        "当（实有床位〔beds.open〕 > 0）则（至少 1 项（人工确认；人工确认“甲”））",
    ),
    ({"measure": "no.such", "at_least": "1"}, '原文{"measure": "no.such", "at_least": "1"}'),
    ({"measure": "staff.nurses"}, '原文{"measure": "staff.nurses"}'),
    ({"all": ["x"]}, '原文{"all": ["x"]}'),
]


@pytest.mark.parametrize(("tree", "line"), WRITTEN)
def test_the_line_reads_like_this(tree: RequirementText, line: str) -> None:
    assert write_notation(tree, NAMES) == line
    assert parse_notation(line, NAMES) == tree


@pytest.mark.parametrize(
    ("line", "tree"),
    [
        ("注册护士 不少于 ５", {"measure": "staff.nurses", "at_least": "5"}),
        ("staff.nurses>=２５％", {"measure": "staff.nurses", "at_least": "25%"}),
        ("AED", {"register": "equipment", "kind": "defibrillator"}),
        ("ＤＲ（数字化x线机）≥2", {"register": "equipment", "kind": "dr", "at_least": "2"}),
        ("机构类别是村卫生室", {"fact": "institution.kind", "one_of": ["village_clinic"]}),
        ("最近一次认定日期早于评定日", {"fact": "level.recognised_on", "before": "assessment_day"}),
        ('人工确认"a""b"', {"attested": 'a"b'}),
        ("人工确认「甲；乙」", {"attested": "甲；乙"}),
        ("任一【】", None),
    ],
)
def test_an_officer_may_write_it_shorter(line: str, tree: RequirementText | None) -> None:
    if tree is None:
        with pytest.raises(Refusal):
            parse_notation(line, NAMES)
    else:
        assert parse_notation(line, NAMES) == tree


FAULTS: list[tuple[str, RefusalCode, dict[str, object]]] = [
    ("", RefusalCode.PACK_NOTATION, {"at": 1, "expected": "requirement"}),
    ("注册护士", RefusalCode.PACK_NOTATION, {"at": 5, "expected": "comparison"}),
    ("注册护士 ≥ 多", RefusalCode.PACK_NOTATION, {"at": 8, "expected": "number", "found": "多"}),
    ("注册护士 ≥ 5 人", RefusalCode.PACK_NOTATION, {"at": 10, "expected": "end", "found": "人"}),
    ("注册护士 ≥ 1,2345", RefusalCode.PACK_NOTATION, {"expected": "end", "found": "5"}),
    ("全部（AED，AED）", RefusalCode.PACK_NOTATION, {"at": 4, "expected": "requirement"}),
    ("全部（AED；AED", RefusalCode.PACK_NOTATION, {"at": 11, "expected": "close-or-separator"}),
    ("当（AED）就（AED）", RefusalCode.PACK_NOTATION, {"at": 7, "expected": "then"}),
    ("全不（AED；AED）", RefusalCode.PACK_NOTATION, {"at": 1, "nearest": "全部"}),
    ("人工确认“甲", RefusalCode.PACK_NOTATION, {"at": 5, "expected": "quote"}),
    ("〔staff.nurses ≥ 1", RefusalCode.PACK_NOTATION, {"at": 1, "expected": "bracket"}),
    ("种数（〔test〕，共 3）", RefusalCode.PACK_NOTATION, {"at": 11, "expected": "narrowing"}),
    ("种数（〔test〕，按 颜色）", RefusalCode.PACK_NOTATION, {"at": 13, "expected": "grouping"}),
    ("原文{1}", RefusalCode.PACK_NOTATION, {"at": 3, "expected": "json"}),
    (
        "机构类别为村卫生",
        RefusalCode.PACK_NOTATION,
        {"at": 6, "expected": "value", "nearest": "村卫生室〔village_clinic〕"},
    ),
    (
        "全部（AED；staff.nurse ≥ 1）",
        RefusalCode.PACK_UNKNOWN_MEASURE,
        {"at": 8, "name": "staff.nurse", "nearest": "注册护士〔staff.nurses〕"},
    ),
    (
        "〔equipment/defibrilator〕",
        RefusalCode.PACK_UNKNOWN_KIND,
        {"name": "equipment/defibrilator", "nearest": "除颤仪〔equipment/defibrillator〕"},
    ),
    (
        "机构类型 为 村卫生室",
        RefusalCode.PACK_UNKNOWN_FACT,
        {"name": "机构类型", "nearest": "机构类别〔institution.kind〕"},
    ),
    (
        "注册护士〔staff.total〕≥ 1",
        RefusalCode.PACK_NAME_DISAGREES,
        {"at": 1, "title": "注册护士", "name": "staff.total"},
    ),
]


@pytest.mark.parametrize(("line", "code", "told"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_a_fault_says_where_and_what(line: str, code: RefusalCode, told: dict[str, object]) -> None:
    with pytest.raises(Refusal) as refused:
        parse_notation(line, NAMES)
    assert refused.value.code is code
    assert {key: refused.value.params[key] for key in told} == told


def test_a_name_of_two_things_needs_its_id() -> None:
    names = Names(
        measures=Book({"a.one": "甲", "a.two": "甲"}),
        facts=Book({}),
        options={},
        kinds=Book({"r/one": "乙"}),
        registers=Book({"r": ""}),
    )
    with pytest.raises(Refusal) as refused:
        parse_notation("甲 ≥ 1", names)
    assert refused.value.code is RefusalCode.PACK_UNKNOWN_MEASURE
    assert parse_notation("甲〔a.two〕≥ 1", names) == {"measure": "a.two", "at_least": "1"}


@pytest.mark.parametrize("mark", ["全部（", "当（", '原文{"a":', "（", "〔", "“", "至少 1 项（"])
def test_nesting_without_end_is_refused(mark: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_notation(mark * 8_000, NAMES)
    assert refused.value.code is RefusalCode.PACK_NOTATION


def test_deeper_than_the_language_goes_is_kept_verbatim() -> None:
    tree: RequirementText = {"attested": "true"}
    for _ in range(MAX_DEPTH + 3):
        tree = {"all": [tree]}
    line = write_notation(tree, NAMES)
    assert VERBATIM in line
    assert parse_notation(line, NAMES) == tree
