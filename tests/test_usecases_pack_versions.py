"""Versions of packs: stored once, never altered, read from anybody's JSON."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.policy_text import policy_to_json
from models.standards.requirements import Known, read_requirement
from models.standards.text import PackText, to_json
from models.standards.versions import version_parts
from models.standards.written import written
from models.store.pack_rows import standard_row
from models.usecases.carry.carry_over import carry_over
from models.usecases.centre import Centre
from models.usecases.county.new_county import create_county
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.packs.compare_packs import compare_packs, find_standard
from models.usecases.packs.pack_versions import (
    AnyPack,
    add_pack,
    document_of,
    read_pack_json,
    store_pack,
    stored_packs,
)
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import Digest
from models.vocabulary.limits import PACK_DOCUMENT_BYTES
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from tests.tiny_policy import tiny_policy

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))
NURSES = {"measure": "staff.nurses", "at_least": "2"}


def version(number: str, title: str = "小标准", **head: Any) -> PackText:
    text = pack_text(clause_text("1.1.1", requirement=NURSES))
    return msgspec.structs.replace(
        text, head=msgspec.structs.replace(text.head, version=number, title=title, **head)
    )


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(tmp_path / "w", profile(), "口令口令口令口令", [version("1")], CLOCK)
    yield made
    made.close()


def put(centre: Centre, text: AnyPack) -> tuple[Digest, bool]:
    with centre.workspace.store.writing(CLOCK, "李") as write:
        return store_pack(write, text)


def pack_rows(centre: Centre) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(centre.workspace.folder.database)) as plain:
        return plain.execute("SELECT * FROM pack ORDER BY digest").fetchall()


# storing


def test_a_new_version_lies_beside_the_old_one_and_the_assessment_stays(centre: Centre) -> None:
    before = pack_rows(centre)
    digest, new = put(centre, version("1.10", "改过的标准"))
    put(centre, version("1.9"))
    assert new
    assert set(before) < set(pack_rows(centre))
    cards = stored_packs(centre.workspace)
    assert [(card.version, card.newest) for card in cards] == [
        ("1", False), ("1.9", False), ("1.10", True),
    ]  # fmt: skip
    assert [len(card.used_by) for card in cards] == [1, 0, 0]
    (use,) = cards[0].used_by
    assert (use.year, use.revision, use.state) == (2025, 1, "draft")
    assert cards[2].digest == digest
    assert (cards[2].id, cards[2].kind, cards[2].title) == ("tiny", "standard", "改过的标准")
    root = centre.workspace.folder.root
    centre.close()
    again = open_centre(root, CLOCK)
    assert again.pack.version == "1"
    again.close()


def test_the_same_version_with_other_content_is_refused(centre: Centre) -> None:
    before = pack_rows(centre)
    for number in ("1", "1.0", "01"):
        with pytest.raises(Refusal) as refused:
            put(centre, version(number, "偷偷改过"))
        assert refused.value.code is RefusalCode.PACK_VERSION_TAKEN
        assert refused.value.params == {"pack": "tiny", "version": number, "newest": "1"}
    assert pack_rows(centre) == before


def test_the_very_same_version_again_is_no_change(centre: Centre) -> None:
    before = pack_rows(centre)
    assert put(centre, version("1")) == (centre.pack.digest, False)
    assert pack_rows(centre) == before


def test_the_schema_itself_refuses_a_second_text_for_a_version(centre: Centre) -> None:
    row = standard_row(compile_pack(version("1", "另一份"), MEASURES))
    with pytest.raises(IntegrityError), centre.workspace.store.writing(CLOCK, "李") as write:
        write.packs.put(row, b"{}")


def test_a_version_that_is_no_number_is_refused(centre: Centre) -> None:
    with pytest.raises(Refusal) as refused:
        put(centre, version("2022版"))
    assert refused.value.code is RefusalCode.PACK_BAD_VERSION


def test_a_policy_is_stored_among_the_others_but_cannot_be_assessed_against(
    centre: Centre,
) -> None:
    digest, new = put(centre, tiny_policy())
    assert new
    card = next(card for card in stored_packs(centre.workspace) if card.digest == digest)
    assert (card.kind, card.edition) == ("policy", tiny_policy().head.document)
    with pytest.raises(Refusal) as refused:
        carry_over(centre, digest)
    assert refused.value.code is RefusalCode.PACK_NOT_FOUND


def test_no_policy_takes_the_name_of_a_standard(centre: Centre) -> None:
    text = tiny_policy()
    head = msgspec.structs.replace(text.head, id="tiny", version="9")
    with pytest.raises(Refusal) as refused:
        put(centre, msgspec.structs.replace(text, head=head))
    assert refused.value.code is RefusalCode.PACK_VERSION_TAKEN


def test_a_county_stores_versions_too(tmp_path: Path) -> None:
    county = create_county(
        tmp_path / "c", "望禾县卫健委", "990101", "口令口令口令口令", CLOCK, packs=[version("1")]
    )
    file = tmp_path / "新版.json"
    file.write_bytes(to_json(version("2")))
    stored = add_pack(county.workspace, file, CLOCK, author="王")
    assert (stored.new, stored.pack.version, stored.pack.newest) == (True, "2", True)
    assert county.pack(stored.pack.digest) is not None
    county.close()


# anybody's JSON


def test_a_file_in_any_spelling_is_the_same_pack(centre: Centre, tmp_path: Path) -> None:
    file = tmp_path / "新版.json"
    tree = json.loads(to_json(version("2")))
    file.write_text(json.dumps(tree, ensure_ascii=False, indent=4), encoding="utf-8")
    stored = add_pack(centre.workspace, file, CLOCK)
    assert stored.pack.digest == compile_pack(version("2"), MEASURES).digest
    assert not add_pack(centre.workspace, file, CLOCK).new


@pytest.mark.parametrize("text", [version("2"), tiny_policy()])
def test_what_is_read_is_what_was_written(text: AnyPack) -> None:
    assert read_pack_json(document_of(text)) == text


def test_a_policy_is_told_by_its_own_fields() -> None:
    assert read_pack_json(policy_to_json(tiny_policy())) == tiny_policy()


GOOD = to_json(version("2"))
DEEP = b"[" * 100_000 + b"]" * 100_000


def hostile(**head: object) -> bytes:
    tree = json.loads(GOOD)
    tree["head"].update(head)
    return json.dumps(tree).encode()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", RefusalCode.PACK_NOT_TEXT),
        (b"\xff\xfe", RefusalCode.PACK_NOT_TEXT),
        (b"PK\x03\x04", RefusalCode.PACK_NOT_TEXT),
        (GOOD[:-1], RefusalCode.PACK_NOT_TEXT),
        (GOOD + GOOD, RefusalCode.PACK_NOT_TEXT),
        (b"[]", RefusalCode.PACK_SCHEMA),
        (b"null", RefusalCode.PACK_SCHEMA),
        (b"{}", RefusalCode.PACK_SCHEMA),
        (DEEP, RefusalCode.PACK_SCHEMA),
        (GOOD.replace(b'"head":{', b'"head":{"id":"tiny",'), RefusalCode.PACK_SCHEMA),
        (hostile(surprise="x"), RefusalCode.PACK_SCHEMA),
        (hostile(levels="x"), RefusalCode.PACK_SCHEMA),
        (hostile(version=2), RefusalCode.PACK_SCHEMA),
        (hostile(version=float("nan")), RefusalCode.PACK_BAD_VALUE),
        (GOOD.replace(b'"at_least":"2"', b'"at_least":' + DEEP[:400]), RefusalCode.PACK_NOT_TEXT),
        (GOOD.replace(b'"at_least":"2"', b'"at_least":' + b"9" * 30), RefusalCode.PACK_BAD_VALUE),
        (GOOD.replace(b'"at_least":"2"', b'"at_least":1e999'), RefusalCode.PACK_BAD_VALUE),
        (b" " * (PACK_DOCUMENT_BYTES + 1), RefusalCode.PACK_TOO_LARGE),
    ],
)
def test_what_is_no_pack_is_refused_with_the_file(data: bytes, code: RefusalCode) -> None:
    with pytest.raises(Refusal) as refused:
        read_pack_json(data, file="标准.json")
    assert refused.value.code is code


@pytest.mark.parametrize(
    ("requirement", "code"),
    [
        ({"measure": "staff.nurse", "at_least": "2"}, RefusalCode.PACK_UNKNOWN_MEASURE),
        ({"measure": "staff.nurses", "at_least": [[["2"]]]}, RefusalCode.PACK_BAD_VALUE),
        ({"all": []}, RefusalCode.PACK_SCHEMA),
    ],
)
def test_a_pack_that_does_not_compile_leaves_no_row(
    centre: Centre, tmp_path: Path, requirement: dict[str, Any], code: RefusalCode
) -> None:
    before = pack_rows(centre)
    text = pack_text(clause_text("1.1.1", requirement=requirement))
    file = tmp_path / "新版.json"
    file.write_bytes(to_json(text))
    with pytest.raises(Refusal) as refused:
        add_pack(centre.workspace, file, CLOCK)
    assert refused.value.code is code
    assert pack_rows(centre) == before


def test_a_file_that_is_not_there_is_a_trouble(centre: Centre, tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        add_pack(centre.workspace, tmp_path / "无.json", CLOCK)
    assert trouble.value.code is TroubleCode.FILE_NOT_FOUND


# finding and comparing


def test_a_standard_is_found_by_id_version_or_digest(centre: Centre) -> None:
    put(centre, version("1.10"))
    put(centre, version("1.9"))
    shipped = [version("3", id="other"), version("1")]
    for name, number in (("tiny", "1.10"), ("tiny@1.9", "1.9"), ("other", "3")):
        assert find_standard(name, shipped, centre.workspace).head.version == number
    assert find_standard(centre.pack.digest[:12], [], centre.workspace) == version("1")
    for name in ("nothing", "tiny@7", "0" * 12):
        with pytest.raises(Refusal) as refused:
            find_standard(name, shipped, centre.workspace)
        assert refused.value.code is RefusalCode.PACK_NOT_FOUND
        assert "tiny@1.10" in str(refused.value.params["known"])


def test_a_change_of_threshold_is_shown_as_an_officer_writes_it() -> None:
    old = pack_text(clause_text("1.1.1", requirement=NURSES))
    new = pack_text(clause_text("1.1.1", requirement={**NURSES, "at_least": "3"}))
    card = compare_packs(old, new)
    (clause,) = card.clauses_changed
    (criterion,) = clause.changed
    assert criterion.requirement is not None
    (bound,) = criterion.requirement.bounds
    assert (bound.subject, bound.old, bound.new) == (
        "staff.nurses", "注册护士〔staff.nurses〕 ≥ 2", "注册护士〔staff.nurses〕 ≥ 3",
    )  # fmt: skip
    assert not criterion.reworded
    assert compare_packs(old, old).same_text


MEASURE = st.sampled_from(("staff.nurses", "staff.public_health_share", "population.served"))
NUMBER = st.builds(
    lambda n, d: f"{n}/{d}" if d != 1 else str(n),
    st.integers(0, 10_000),
    st.sampled_from((1, 2, 3, 100)),
)
LEAVES = st.one_of(
    st.builds(
        lambda measure, comparison, bound: {"measure": measure, comparison: bound},
        MEASURE,
        st.sampled_from(("at_least", "at_most", "more_than", "less_than", "equals")),
        NUMBER,
    ),
    st.builds(
        lambda every, plus: {
            "measure": "staff.nurses",
            "at_least": "1",
            "per": {"measure": "population.served", "every": every, "plus": plus},
        },
        st.sampled_from(("1", "10000", "1/2")),
        NUMBER,
    ),
    st.builds(
        lambda count: {"register": "equipment", "kind": "defibrillator", "at_least": str(count)},
        st.integers(1, 5),
    ),
    st.builds(
        lambda by, among: {"distinct": "equipment", "by": by, "at_least": "1", "among": among},
        st.sampled_from(("kind", "category")),
        st.sampled_from(([], ["defibrillator"])),
    ),
    st.just({"fact": "institution.kind", "one_of": ["township_health_centre"]}),
    st.sampled_from(({"attested": "true"}, {"attested": "看过现场"})),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda parts: {"any": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(
            lambda parts: {"n_of": str(len(parts)), "parts": parts},
            st.lists(inner, min_size=1, max_size=3),
        ),
        st.builds(lambda when, then: {"when": when, "then": then}, inner, inner),
    ),
    max_leaves=6,
)
KNOWN = Known(
    measures=MEASURES,
    kinds={("equipment", "defibrillator")},
    registers={"equipment"},
)


@given(TREES)
def test_a_compiled_requirement_can_be_written_again(tree: dict[str, Any]) -> None:
    requirement = read_requirement(tree, KNOWN, "x")
    assert read_requirement(written(requirement), KNOWN, "x") == requirement


# versions


def test_versions_compare_as_dotted_numbers() -> None:
    rising = ["0.9", "1", "1.2", "1.10", "1.10.1", "2022.1"]
    parts = [version_parts(number) for number in rising]
    assert parts == sorted(parts)
    assert len(set(parts)) == len(rising)
    assert version_parts("1.0") == version_parts("1") == version_parts("01")


@pytest.mark.parametrize(
    "number", ["", "1.", ".1", "1..2", "v1", "1.0-beta", "１.２", "1" * 10, "1.1.1.1.1.1.1", "-1"]
)
def test_other_versions_are_refused(number: str) -> None:
    with pytest.raises(Refusal) as refused:
        version_parts(number)
    assert refused.value.code is RefusalCode.PACK_BAD_VERSION
