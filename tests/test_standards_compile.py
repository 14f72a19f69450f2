"""Packs: hostile or mistaken files are refused with code, file, path and nearest name."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from models.standards.compile import compile_pack
from models.standards.decode import decode_pack
from models.standards.language import AllOf, Comparison, Held, Measured, When
from models.standards.pack import Grade, Pack, Status
from models.standards.text import from_json, to_json
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal

MEASURES = frozenset({"staff.nurses", "beds.open", "population.served"})

HEAD = """
id: tiny
version: "1.10"
title: 小标准
edition: 测试版
institution_kinds: [township_health_centre]
source: 测试
status: recalled
levels:
  - {id: basic, title: 基本标准, shares: {C: "90%", B: "40%"}, status: public, source: 测试}
"""
KINDS = """
- {register: equipment, id: defibrillator, names: [除颤仪, AED], unit: 台}
- {register: equipment, id: ultrasound, names: [B超], unit: 台}
- {register: department, id: internal, names: [内科], unit: 个}
"""
CHAPTER = """
code: "1"
title: 章
sections:
  - code: "1.1"
    title: 节
    clauses:
      - code: "1.10"
        title: 条
        status: recalled
        source: 测试
        core: true
        criteria:
          C:
            - {text: 有护士, requirement: {measure: staff.nurses, at_least: "2"}}
            - {text: 有制度}
          B:
            - {text: 有除颤仪, requirement: {register: equipment, kind: defibrillator}}
"""


def files(**changes: str) -> dict[str, bytes]:
    texts = {"pack.yaml": HEAD, "kinds.yaml": KINDS, "chapter-1.yaml": CHAPTER}
    texts |= {name.replace("_", "-") + ".yaml": text for name, text in changes.items()}
    return {name: text.encode() for name, text in texts.items()}


def made(**changes: str) -> Pack:
    return compile_pack(decode_pack(files(**changes)), MEASURES)


def requirement(text: str) -> str:
    return CHAPTER.replace('{measure: staff.nurses, at_least: "2"}', text)


def test_a_pack_compiles_with_codes_kept_as_written() -> None:
    pack = made()
    (clause,) = pack.clauses
    assert (pack.version, clause.code, clause.core) == ("1.10", "1.10", True)
    assert [criterion.id for criterion in clause.criteria] == ["1.10.C1", "1.10.C2", "1.10.B1"]
    assert clause.criteria[0].requirement == Measured(
        measure="staff.nurses", comparison=Comparison.AT_LEAST, bound=Fraction(2)
    )
    assert clause.criteria[1].requirement is None
    assert clause.criteria[2].requirement == Held(register="equipment", kind="defibrillator")
    assert pack.levels[0].shares == ((Grade.C, Fraction(9, 10)), (Grade.B, Fraction(2, 5)))


def test_a_criterion_inherits_source_and_status_of_its_clause() -> None:
    text = CHAPTER.replace("{text: 有制度}", "{text: 有制度, status: local, source: 县里}")
    first, second, _ = made(chapter_1=text).clauses[0].criteria
    assert first.provenance.status is Status.RECALLED
    assert (second.provenance.status, second.provenance.source) == (Status.LOCAL, "县里")


def test_stored_json_gives_back_the_same_pack_and_digest() -> None:
    text = decode_pack(files())
    again = from_json(to_json(text))
    assert again == text
    assert compile_pack(again, MEASURES) == made()


def test_the_digest_follows_the_content_and_not_the_spelling() -> None:
    spelled = CHAPTER.replace('code: "1"\ntitle: 章', 'title: "章"\ncode: "1"')
    assert made(chapter_1=spelled).digest == made().digest
    assert made(chapter_1=CHAPTER.replace("有护士", "有护士吗")).digest != made().digest


def test_conditions_and_nodes_are_read() -> None:
    text = requirement(
        "{when: {measure: beds.open, more_than: '0'}, then: {all: [{measure: staff.nurses,"
        " at_least: '50%', per: {measure: beds.open, every: '10', plus: '1/2'}}]}}"
    )
    asked = made(chapter_1=text).clauses[0].criteria[0].requirement
    assert isinstance(asked, When)
    assert isinstance(asked.then, AllOf)
    part = asked.then.parts[0]
    assert isinstance(part, Measured)
    assert part.bound == Fraction(1, 2)
    assert part.scale is not None
    assert (part.scale.every, part.scale.plus) == (10, Fraction(1, 2))


Change = Callable[[], Pack]


@pytest.mark.parametrize(
    ("change", "code", "path", "params"),
    [
        (
            lambda: made(chapter_1=requirement("{measure: staff.nurse, at_least: '2'}")),
            RefusalCode.PACK_UNKNOWN_MEASURE,
            "1.10.C1",
            {"name": "staff.nurse", "nearest": "staff.nurses"},
        ),
        (
            lambda: made(chapter_1=requirement("{register: equipment, kind: defibrilator}")),
            RefusalCode.PACK_UNKNOWN_KIND,
            "1.10.C1",
            {"nearest": "defibrillator"},
        ),
        (
            lambda: made(chapter_1=requirement("{measure: staff.nurses, at_least: many}")),
            RefusalCode.PACK_BAD_VALUE,
            "1.10.C1.at_least",
            {"value": "many"},
        ),
        (
            lambda: made(chapter_1=requirement("{measure: staff.nurses, at_least: '1/0'}")),
            RefusalCode.PACK_BAD_VALUE,
            "1.10.C1.at_least",
            {},
        ),
        (
            lambda: made(chapter_1=requirement("{measure: staff.nurses}")),
            RefusalCode.PACK_SCHEMA,
            "1.10.C1",
            {"what": "comparison"},
        ),
        (
            lambda: made(chapter_1=requirement("{n_of: 3, parts: [{attested: true}]}")),
            RefusalCode.PACK_BAD_VALUE,
            "1.10.C1.n_of",
            {"value": 3},
        ),
        (
            lambda: made(chapter_1=requirement("{exec: rm}")),
            RefusalCode.PACK_SCHEMA,
            "1.10.C1",
            {"what": "exec"},
        ),
        (
            lambda: made(chapter_1=requirement("{all: " * 40 + "[x]" + "}" * 40)),
            RefusalCode.PACK_SCHEMA,
            "1.10.C1.all",
            {},
        ),
        (
            lambda: made(chapter_1=CHAPTER.replace("\n          C:", "\n          D:")),
            RefusalCode.PACK_SCHEMA,
            "1.10",
            {"what": "D"},
        ),
        (
            lambda: made(chapter_1=CHAPTER.replace("status: recalled", "status: official")),
            RefusalCode.PACK_SCHEMA,
            "1.10",
            {"what": "status official"},
        ),
        (
            lambda: made(pack=HEAD.replace('B: "40%"', 'B: "140%"')),
            RefusalCode.PACK_BAD_LEVEL,
            "levels.basic",
            {"what": "share"},
        ),
        (
            lambda: made(kinds=KINDS + KINDS.splitlines()[2]),
            RefusalCode.PACK_DUPLICATE_CODE,
            "kinds",
            {"name": "equipment.ultrasound"},
        ),
        (
            lambda: made(chapter_2=CHAPTER),
            RefusalCode.PACK_DUPLICATE_CODE,
            "clauses",
            {"name": "1.10"},
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_refused_where_it_stands(
    change: Change, code: RefusalCode, path: str, params: dict[str, object]
) -> None:
    with pytest.raises(Refusal) as refused:
        change()
    assert refused.value.code is code
    assert refused.value.place.path.startswith(path)
    assert refused.value.params.items() >= params.items()


@pytest.mark.parametrize(
    ("data", "code", "row"),
    [
        (b"a: &x [1]\nb: *x\n", RefusalCode.PACK_SCHEMA, 2),
        (b"a: [1,\nb: }", RefusalCode.PACK_SCHEMA, 2),
        ("标题".encode("gb18030"), RefusalCode.PACK_NOT_TEXT, None),
        (b"x" * (4 * 1024 * 1024 + 1), RefusalCode.PACK_TOO_LARGE, None),
        (b"- just\n- a list\n", RefusalCode.PACK_SCHEMA, None),
        (CHAPTER.encode() + b"surprise: 1\n", RefusalCode.PACK_SCHEMA, None),
    ],
)
def test_a_file_that_is_no_chapter_is_refused_with_its_name(
    data: bytes, code: RefusalCode, row: int | None
) -> None:
    with pytest.raises(Refusal) as refused:
        decode_pack(files() | {"chapter-1.yaml": data})
    assert refused.value.code is code
    assert refused.value.place.file == "chapter-1.yaml"
    if row is not None:
        assert refused.value.place.row == row


def test_an_alias_bomb_costs_nothing() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    with pytest.raises(Refusal) as refused:
        decode_pack(files() | {"chapter-1.yaml": "\n".join(lines).encode()})
    assert refused.value.params["what"] == "alias"
