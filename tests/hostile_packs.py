"""Packs nobody should be able to load: each with the code it must be refused by.

Run as a program it feeds all of them to the reader, one after another, and
prints the peak memory of the process: ``python -m tests.hostile_packs``.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.decode import decode_pack
from models.standards.policy_compile import compile_policy
from models.standards.policy_decode import decode_policy
from models.standards.text import PackText
from models.usecases.packs.pack_versions import read_pack_json
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from tests.tiny_pack import clause_text, pack_text

MILLION = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """One case: ``load`` must raise a Refusal of ``code`` with ``place`` in its place."""

    name: str
    load: Callable[[], object]
    code: RefusalCode
    place: str


HEAD = """
id: tiny
version: "1"
title: 小标准
edition: 测试版
institution_kinds: [township_health_centre]
status: recalled
source: 测试
levels:
  - {id: basic, title: 基本标准, shares: {C: "90%", B: "40%"}, status: recalled, source: 测试}
"""
KINDS = "- {register: equipment, id: defibrillator, names: [除颤仪], unit: 台}\n"
OPENING = 'code: "1"\ntitle: 章\nsections:\n  - code: "1.1"\n    title: 节\n    clauses:\n'
CLAUSE = (
    "{{code: '{0}', title: 条, status: recalled, source: 测试, criteria: {{C: [{{text: 甲}}]}}}}"
)


def standard(chapter: str = "", *, head: str = HEAD, kinds: str = KINDS) -> object:
    """Load a standard from its text files."""
    body = chapter or OPENING + "      - " + CLAUSE.format("1") + "\n"
    files = {"pack.yaml": head, "kinds.yaml": kinds, "chapter-1.yaml": body}
    return compile_pack(
        decode_pack({name: text.encode("utf-8") for name, text in files.items()}), MEASURES
    )


def asking(*requirements: dict[str, Any], grades: str = "C") -> object:
    """Load a standard whose one clause asks ``requirements``, one criterion for each."""
    criteria: dict[str, list[dict[str, Any]]] = {}
    for grade, requirement in zip(grades, requirements, strict=True):
        criteria.setdefault(grade, []).append({"text": "甲", "requirement": requirement})
    clause = msgspec.to_builtins(clause_text("1")) | {"criteria": criteria}
    builtins = msgspec.to_builtins(pack_text(clause_text("1")))
    builtins["chapters"][0]["sections"][0]["clauses"] = [clause]
    text = read_pack_json(json.dumps(builtins).encode())
    if not isinstance(text, PackText):
        raise TypeError(type(text).__name__)
    return compile_pack(text, MEASURES)


def policy(requirements: str, *, head: str = "", choices: str = "[]") -> object:
    """Load a policy from its text files."""
    whole = head or (
        'id: tiny\nversion: "1"\ntitle: 小政策\ndocument: 文件\nregion: ""\nregion_name: 全国\n'
        "state: issued\nvalid_from: 2023-01-01\nvalid_until: 2025-12-31\nsource: 测试\n"
    )
    files = {"policy.yaml": whole, "requirements.yaml": requirements, "choices.yaml": choices}
    files["kinds.yaml"] = KINDS
    return compile_policy(
        decode_policy({name: text.encode("utf-8") for name, text in files.items()}), MEASURES
    )


def row(number: str, requirement: str, more: str = "") -> str:
    """Return the text of one A row."""
    return (
        f"- {{row: {number}, title: 题, text: 文, subjects: [], strength: M, source: 一,"
        f" use: computed, requirement: {requirement}{more}}}\n"
    )


def nurses(**comparison: str) -> dict[str, Any]:
    """Return a requirement on the number of nurses."""
    return {"measure": "staff.nurses", **comparison}


def cases() -> Iterator[Hostile]:
    """Yield every case."""
    code = RefusalCode
    for name, load, refused, place in (*_names(), *_sense(), *_levels(), *_policies(), *_size()):
        yield Hostile(name=name, load=load, code=code(refused), place=place)


_Case = tuple[str, Callable[[], object], RefusalCode, str]


def _names() -> Iterator[_Case]:
    code = RefusalCode
    unknown = {"measure": "staff.nurse", "at_least": "1"}
    yield "unknown measure", lambda: asking(unknown), code.PACK_UNKNOWN_MEASURE, "1.C1"
    scaled = nurses(at_least="1") | {"per": {"measure": "beds.opn", "every": "10"}}
    yield "unknown measure in a scale", lambda: asking(scaled), code.PACK_UNKNOWN_MEASURE, "1.C1"
    kind = {"register": "equipment", "kind": "defibrilator"}
    yield "unknown kind", lambda: asking(kind), code.PACK_UNKNOWN_KIND, "1.C1"
    register = {"distinct": "departments", "at_least": "3"}
    yield "unknown register", lambda: asking(register), code.PACK_UNKNOWN_KIND, "1.C1"
    fact = {"fact": "level.recognized", "one_of": ["basic"]}
    yield "unknown fact", lambda: asking(fact), code.PACK_UNKNOWN_FACT, "1.C1"
    option = {"fact": "level.recognised", "one_of": ["gold"]}
    yield "unknown option of a fact", lambda: asking(option), code.PACK_BAD_VALUE, "1.C1"
    no_day = {"fact": "level.recognised_on", "before": "2022-02-30"}
    yield "a day that is none", lambda: asking(no_day), code.PACK_BAD_VALUE, "1.C1"
    not_dated = {"fact": "level.recognised", "before": "2022-01-01"}
    yield "a choice held against a day", lambda: asking(not_dated), code.PACK_BAD_VALUE, "1.C1"
    program = {"exec": "import os"}
    yield "a word outside the language", lambda: asking(program), code.PACK_SCHEMA, "1.C1"
    twice = OPENING + "".join(f"      - {CLAUSE.format('1.1.1')}\n" for _ in range(2))
    yield "clause code twice", lambda: standard(twice), code.PACK_DUPLICATE_CODE, "clauses"
    yield "kind twice", lambda: standard(kinds=KINDS * 2), code.PACK_DUPLICATE_CODE, "kinds"
    hidden = HEAD.replace("小标准", "小\u202e标准")
    yield "writing turned round", lambda: standard(head=hidden), code.PACK_SCHEMA, "4"
    control = HEAD.replace("小标准", '"小\\u0007标准"')
    yield "a control character", lambda: standard(head=control), code.PACK_SCHEMA, "4"


def _sense() -> Iterator[_Case]:
    code, least, most = RefusalCode, nurses(at_least="5"), nurses(at_most="4")
    both = {"all": [least, most]}
    yield "at least 5 and at most 4", lambda: asking(both), code.PACK_CONTRADICTION, "1"
    nested = {"all": [least, {"all": [{"attested": "true"}, nurses(less_than="5")]}]}
    yield "a contradiction further down", lambda: asking(nested), code.PACK_CONTRADICTION, "1"
    two = (least, nurses(equals="3"))
    yield "two criteria of a grade", lambda: asking(*two, grades="CC"), code.PACK_CONTRADICTION, "1"
    climb = (nurses(at_most="5"), nurses(more_than="5"))
    yield "A against C", lambda: asking(*climb, grades="CA"), code.PACK_CONTRADICTION, "1"
    facts = {
        "all": [
            {"fact": "level.recognised", "one_of": ["basic"]},
            {"fact": "level.recognised", "one_of": ["recommended", "none"]},
        ]
    }
    yield "two values of one fact", lambda: asking(facts), code.PACK_CONTRADICTION, "1"
    too_many = {"n_of": "3", "parts": [least, least]}
    yield "three of two", lambda: asking(too_many), code.PACK_BAD_VALUE, "1.C1.n_of"
    nothing: dict[str, Any] = {"all": []}
    yield "all of nothing", lambda: asking(nothing), code.PACK_SCHEMA, "1.C1.all"
    huge = nurses(at_least="1e999999999")
    yield "a number that explodes", lambda: asking(huge), code.PACK_BAD_VALUE, "1.C1.at_least"
    long = nurses(at_least="9" * 100_000)
    yield "a number without end", lambda: asking(long), code.PACK_BAD_VALUE, "1.C1.at_least"
    nought = nurses(at_least="1") | {"per": {"measure": "beds.open", "every": "0"}}
    yield "per nought", lambda: asking(nought), code.PACK_BAD_VALUE, "1.C1.per"
    half = {"register": "equipment", "kind": "defibrillator", "at_least": "1/2"}
    yield "half a device", lambda: asking(half), code.PACK_BAD_VALUE, "1.C1.at_least"


def _levels() -> Iterator[_Case]:
    code = RefusalCode
    shares, level = '{C: "90%", B: "40%"}', HEAD[HEAD.index("levels:") :]
    none = HEAD.replace(level, "levels: []\n")
    yield "no level", lambda: standard(head=none), code.PACK_BAD_LEVEL, "levels"
    missing = HEAD.replace(level, "")
    yield "levels left out", lambda: standard(head=missing), code.PACK_SCHEMA, "pack.yaml"
    empty = HEAD.replace(shares, "{}")
    yield "a level that asks nothing", lambda: standard(head=empty), code.PACK_BAD_LEVEL, "basic"
    above = HEAD.replace("90%", "190%")
    yield "more than all", lambda: standard(head=above), code.PACK_BAD_LEVEL, "levels.basic"
    upside = HEAD.replace(shares, '{C: "40%", B: "90%"}')
    yield "B above C", lambda: standard(head=upside), code.PACK_BAD_LEVEL, "levels.basic"
    twice = HEAD + level.removeprefix("levels:\n")
    yield "level twice", lambda: standard(head=twice), code.PACK_DUPLICATE_CODE, "levels"


def _policies() -> Iterator[_Case]:
    code = RefusalCode
    circle = row("A1", "{row: A2}") + row("A2", "{any: [{row: A3}]}") + row("A3", "{row: A1}")
    yield "rows in a circle", lambda: policy(circle), code.PACK_CYCLE, "A1"
    itself = row("A1", "{all: [{row: A1}]}")
    yield "a row that asks for itself", lambda: policy(itself), code.PACK_CYCLE, "A1"
    doubling = "".join(
        row(f"A{n}", f"{{all: [{{row: A{n + 1}}}, {{row: A{n + 1}}}]}}") for n in range(1, 60)
    ) + row("A60", "{attested: 'true'}")
    yield "rows that double", lambda: policy(doubling), code.PACK_TOO_LARGE, "A1"
    yield "a row that is not there", lambda: policy(row("A1", "{row: A9}")), code.PACK_SCHEMA, "A1"
    twice = row("A1", "{attested: 'true'}") * 2
    yield "row twice", lambda: policy(twice), code.PACK_DUPLICATE_CODE, "A1"
    claimed = row("A1", "{attested: 'true'}")
    yield "computed without computing", lambda: policy(claimed), code.PACK_SCHEMA, "A1"
    open_number = row("A1", "{measure: staff.nurses, at_least: '{F9}'}")
    yield "a choice that is not there", lambda: policy(open_number), code.POLICY_CHOICE, "A1"
    wrong = "[{row: F1, question: 问, why: 因, affects: [], unit: 人, default: many}]"
    yield (
        "a number that is none",
        lambda: policy("[]", choices=wrong),
        code.POLICY_CHOICE,
        "F1",
    )
    both = row("A1", "{all: [{measure: staff.nurses, at_least: '5'},"
               " {measure: staff.nurses, less_than: '5'}]}")  # fmt: skip
    yield "a policy at odds with itself", lambda: policy(both), code.PACK_CONTRADICTION, "A1"


def _size() -> Iterator[_Case]:
    code = RefusalCode
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
    )
    yield "aliases that explode", lambda: standard(bomb), code.PACK_SCHEMA, "2"
    yield "an alias of itself", lambda: standard("&a [*a]"), code.PACK_SCHEMA, "1"
    yield "deep brackets", lambda: standard("[" * 100_000), code.PACK_SCHEMA, "1"
    deep = '{"head": ' + "[" * 200_000 + "]" * 200_000 + "}"
    yield "deep JSON", lambda: read_pack_json(deep.encode()), code.PACK_SCHEMA, ""
    tower: dict[str, Any] = {"attested": "true"}
    for _ in range(60):
        tower = {"all": [tower]}
    yield "a tower of all", lambda: asking(tower), code.PACK_SCHEMA, "1.C1"
    yield "a million clauses", _million_clauses, code.PACK_TOO_LARGE, ""
    short = OPENING + "      - {}\n" * 400_000
    yield "as many parts as fit", lambda: standard(short), code.PACK_TOO_LARGE, ""
    tight = OPENING + "".join(f"      - {CLAUSE.format(n)}\n" for n in range(6_000))
    yield "six thousand clauses", lambda: standard(tight), code.PACK_TOO_LARGE, ""
    yield "a million clauses as JSON", _million_as_json, code.PACK_TOO_LARGE, ""
    twice = OPENING.replace("title: 章", "title: 章\ntitle: 章二")
    yield "a key twice", lambda: standard(twice), code.PACK_SCHEMA, "3"
    second = OPENING + "      []\n---\n" + OPENING
    yield "a second document", lambda: standard(second), code.PACK_SCHEMA, "8"
    tag = '!!python/object/apply:os.system ["true"]'
    yield "a tag that would run", lambda: standard(tag), code.PACK_SCHEMA, ""
    yield "not text", lambda: decode_pack({"pack.yaml": b"\xff\xfe\x00"}), code.PACK_NOT_TEXT, ""


def _million_clauses() -> object:
    return standard(OPENING + "      - {}\n" * MILLION)


def _million_as_json() -> object:
    return read_pack_json(b'{"head":{},"chapters":[' + b"{}," * MILLION + b"{}]}" + b" " * 2**22)


def main() -> None:
    """Refuse every case and print how much memory it took at the most."""
    slowest, name = 0.0, ""
    for case in cases():
        started = time.perf_counter()
        try:
            case.load()
        except Refusal:
            took = time.perf_counter() - started
            slowest, name = max((slowest, name), (took, case.name))
        else:
            sys.exit(f"accepted: {case.name}")
    # Not ru_maxrss: that one remembers the process this one was forked from.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = int(status.partition("VmHWM:")[2].split()[0]) // 1024
    figures = {"peak_mib": peak, "slowest_s": round(slowest, 2), "slowest": name}
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
