"""Two packs side by side: what changed, what it is called now, the same both ways."""

import dataclasses
import time
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.standards.compare import compare
from models.standards.compile import compile_pack
from models.standards.differences import FieldChange, PackDifference
from models.standards.language import Comparison, Held, Measured
from models.standards.mapping import Sureness, change_of, map_clauses, pair_criteria
from models.standards.pack import Pack
from models.standards.text import ClauseText, CriterionText, PackText
from models.standards.wording import Change, likeness, profile, words_changed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode
from tests.tiny_pack import clause_text, pack_text

MEASURES = frozenset({"staff.nurses", "staff.doctors", "beds.open"})
NURSES = {"measure": "staff.nurses", "at_least": "2"}
SENTENCES = (
    "注册护士不少于2名，并有排班记录。",
    "制定医疗质量管理制度并落实。",
    "药品实行统一采购，账物相符。",
    "设立独立的发热诊室，标识清楚。",
    "开展中医药适宜技术不少于6类。",
)


def clause(code: str, title: str, *criteria: CriterionText, **changes: Any) -> ClauseText:
    return clause_text(code, title=title, criteria={"C": criteria}, **changes)


def said(text: str, requirement: dict[str, Any] | None = None, **more: Any) -> CriterionText:
    return CriterionText(text=text, requirement=requirement, **more)


def compiled(*clauses: ClauseText, **level: object) -> Pack:
    return compile_pack(pack_text(*clauses, **level), MEASURES)


def one_change(old: ClauseText, new: ClauseText) -> Any:
    difference = compare(compiled(old), compiled(new))
    assert not difference.clauses.added
    assert not difference.clauses.removed
    (change,) = difference.clauses.changed
    return change


def fields_of(change: Any) -> dict[str, tuple[str, str]]:
    return {one.field: (one.old, one.new) for one in change.fields}


# what a change is called


def test_the_same_pack_compares_empty() -> None:
    pack = compiled(clause("1.1.1", "护理", said(SENTENCES[0], NURSES)), clause_text("1.1.2"))
    assert compare(pack, pack).empty
    again = compile_pack(
        msgspec.convert(
            msgspec.to_builtins(
                pack_text(clause("1.1.1", "护理", said(SENTENCES[0], NURSES)), clause_text("1.1.2"))
            ),
            PackText,
        ),
        MEASURES,
    )
    assert compare(pack, again).empty


def test_a_raised_version_alone_is_no_difference() -> None:
    text = pack_text(clause_text("1.1.1"))
    raised = msgspec.structs.replace(text, head=msgspec.structs.replace(text.head, version="2"))
    one, two = (compile_pack(each, MEASURES) for each in (text, raised))
    difference = compare(one, two)
    assert difference.empty
    assert (difference.old.version, difference.new.version) == ("1", "2")
    assert difference.old.digest != difference.new.digest


def test_clauses_that_came_and_went_are_listed_with_their_titles() -> None:
    kept = clause("1.1.1", "护理", said(SENTENCES[0]))
    gone = clause("1.1.2", "医疗质量管理", said(SENTENCES[1]))
    came = clause("1.1.3", "发热诊室", said(SENTENCES[3]))
    difference = compare(compiled(kept, gone), compiled(kept, came))
    assert [(one.code, one.title) for one in difference.clauses.added] == [("1.1.3", "发热诊室")]
    assert [one.code for one in difference.clauses.removed] == ["1.1.2"]
    assert not difference.clauses.changed


def test_a_renumbered_clause_is_the_same_clause_moved() -> None:
    old = clause("1.1.1", "发热诊室", said(SENTENCES[3]))
    change = one_change(old, clause("1.1.9", "发热诊室", said(SENTENCES[3])))
    assert (change.old, change.new, change.sureness) == ("1.1.1", "1.1.9", Sureness.SAME)
    assert fields_of(change) == {"code": ("1.1.1", "1.1.9")}


def test_a_clause_in_another_section_is_moved() -> None:
    text = pack_text(clause("1.1.1", "护理", said(SENTENCES[0])))
    chapter = text.chapters[0]
    section = msgspec.structs.replace(chapter.sections[0], code="1.2", title="新节")
    moved = msgspec.structs.replace(
        text, chapters=(msgspec.structs.replace(chapter, sections=(section,)),)
    )
    difference = compare(compile_pack(text, MEASURES), compile_pack(moved, MEASURES))
    (change,) = difference.clauses.changed
    assert fields_of(change) == {"section": ("1.1", "1.2")}
    assert [(one.what, one.code) for one in difference.parts.added] == [("section", "1.2")]
    assert [(one.what, one.code) for one in difference.parts.removed] == [("section", "1.1")]


def test_a_retitled_clause_is_found_by_its_sentences() -> None:
    criteria = (said(SENTENCES[0]), said(SENTENCES[1]))
    change = one_change(
        clause("1.1.1", "护理人员", *criteria), clause("1.1.1", "队伍建设", *criteria)
    )
    assert change.sureness is Sureness.LIKELY
    assert fields_of(change) == {"title": ("护理人员", "队伍建设")}


def test_a_number_given_to_another_subject_is_one_gone_and_one_come() -> None:
    difference = compare(
        compiled(clause("1.1.1", "护理", said(SENTENCES[0]))),
        compiled(clause("1.1.1", "采购药品", said(SENTENCES[2]))),
    )
    assert [one.code for one in difference.clauses.added] == ["1.1.1"]
    assert [one.code for one in difference.clauses.removed] == ["1.1.1"]


def test_core_mark_status_source_methods_and_evidence_are_fields() -> None:
    change = one_change(
        clause("1.1.1", "护理", said(SENTENCES[0])),
        clause(
            "1.1.1", "护理", said(SENTENCES[0]),
            core=True, status="public", source="官方原文", methods=("documents",),
            evidence=("名册",),
        ),
    )  # fmt: skip
    assert fields_of(change) == {
        "core": ("no", "yes"),
        "status": ("recalled", "public"),
        "source": ("测试", "官方原文"),
        "methods": ("", "documents"),
        "evidence": ("", "名册"),
    }
    assert change.criteria.empty, "an inherited status is told once, with the clause"


def test_raising_one_criterion_is_exactly_that_change() -> None:
    difference = compare(
        compiled(clause("1.1.1", "护理", said(SENTENCES[0]), said(SENTENCES[1]))),
        compiled(clause("1.1.1", "护理", said(SENTENCES[0]), said(SENTENCES[1], status="public"))),
    )
    (change,) = difference.clauses.changed
    (criterion,) = change.criteria.changed
    assert criterion.fields == (FieldChange(field="status", old="", new="public"),)
    assert not criterion.reworded
    assert change.fields == change.criteria.added == change.criteria.removed == ()


# criteria


def test_a_reworded_criterion_is_found_by_its_text_not_its_number() -> None:
    change = one_change(
        clause("1.1.1", "护理", said(SENTENCES[0]), said(SENTENCES[1])),
        clause(
            "1.1.1", "护理",
            said("新增的一款，说的是另外的事情。"),
            said("注册护士不少于3名，并有排班记录。"),
            said(SENTENCES[1]),
        ),
    )  # fmt: skip
    assert [one.id for one in change.criteria.added] == ["1.1.1.C1"]
    (reworded,) = change.criteria.changed
    assert (reworded.old, reworded.new, reworded.reworded) == ("1.1.1.C1", "1.1.1.C2", True)
    assert change.renumbered == (("1.1.1.C2", "1.1.1.C3"),)


def test_a_sentence_raised_to_b_is_the_same_criterion() -> None:
    change = one_change(
        clause_text("1.1.1", criteria={"C": (said(SENTENCES[0]), said(SENTENCES[1]))}),
        clause_text("1.1.1", criteria={"C": (said(SENTENCES[0]),), "B": (said(SENTENCES[1]),)}),
    )
    (moved,) = change.criteria.changed
    assert (moved.old, moved.new) == ("1.1.1.C2", "1.1.1.B1")
    assert moved.fields == (FieldChange(field="grade", old="C", new="B"),)


def test_a_threshold_is_told_measure_by_measure() -> None:
    change = one_change(
        clause(
            "1.1.1", "护理",
            said(SENTENCES[0], {"all": [NURSES, {"measure": "beds.open", "at_least": "20"}]}),
        ),
        clause(
            "1.1.1", "护理",
            said(
                SENTENCES[0],
                {"all": [
                    {"measure": "staff.nurses", "at_least": "3"},
                    {"measure": "beds.open", "at_least": "20"},
                    {"register": "equipment", "kind": "defibrillator"},
                ]},
            ),
        ),
    )  # fmt: skip
    (criterion,) = change.criteria.changed
    assert criterion.requirement.reshaped
    assert [(one.subject, one.old, one.new) for one in criterion.requirement.bounds] == [
        ("equipment.defibrillator", None, Held(register="equipment", kind="defibrillator")),
        ("staff.nurses", nurses(2), nurses(3)),
    ]


def nurses(bound: int) -> Measured:
    return Measured(measure="staff.nurses", comparison=Comparison.AT_LEAST, bound=Fraction(bound))


def test_another_combination_of_the_same_bounds_is_seen() -> None:
    parts = [NURSES, {"measure": "beds.open", "at_least": "20"}]
    change = one_change(
        clause("1.1.1", "护理", said(SENTENCES[0], {"all": parts})),
        clause("1.1.1", "护理", said(SENTENCES[0], {"any": parts})),
    )
    (criterion,) = change.criteria.changed
    assert criterion.requirement.bounds == ()
    assert criterion.requirement.reshaped


def test_the_same_bound_written_otherwise_is_no_change() -> None:
    difference = compare(
        compiled(clause("1.1.1", "护理", said(SENTENCES[0], NURSES))),
        compiled(clause("1.1.1", "护理", said(SENTENCES[0], {**NURSES, "at_least": "4/2"}))),
    )
    assert difference.old.digest != difference.new.digest
    assert difference.empty


def test_levels_are_compared_share_by_share_with_their_conditions() -> None:
    one = clause_text("1.1.1")
    veto = {"id": "conduct", "text": "严重违反九项准则", "requirement": NURSES}
    old = compiled(one)
    new = compiled(
        one,
        shares={"C": "95%", "B": "40%", "A": "10%"},
        core_grade="C",
        vetoes=msgspec.convert([veto], tuple[_condition_type(), ...]),  # type: ignore[misc]
    )
    (level,) = compare(old, new).levels.changed
    told = fields_of(level)
    assert told["share.C"] == ("90.0%", "95.0%")
    assert told["share.A"] == ("", "10.0%")
    assert told["core_grade"] == ("", "C")
    assert told["veto.conduct"] == ("", "严重违反九项准则")
    assert "share.B" not in told
    (requirement,) = level.requirements
    assert (requirement.of, requirement.old, requirement.new) == ("veto.conduct", None, nurses(2))


def _condition_type() -> Any:
    from models.standards.text import ConditionText

    return ConditionText


def test_kinds_are_compared_by_register_and_id() -> None:
    text = pack_text(clause_text("1.1.1"))
    first, second = text.kinds
    changed = msgspec.structs.replace(
        text, kinds=(msgspec.structs.replace(first, names=("除颤仪", "AED")),)
    )
    difference = compare(compile_pack(text, MEASURES), compile_pack(changed, MEASURES))
    assert [(one.register, one.id) for one in difference.kinds.removed] == [
        (second.register, second.id)
    ]
    (kind,) = difference.kinds.changed
    assert fields_of(kind) == {"names": ("除颤仪", "除颤仪、AED")}


def test_another_order_is_a_difference_too() -> None:
    one, two = clause_text("1.1.1"), clause_text("1.1.2")
    difference = compare(compiled(one, two), compiled(two, one))
    assert difference.reordered
    assert not difference.empty
    assert difference.clauses.empty


# word by word


def test_words_changed_shows_numbers_whole() -> None:
    found = words_changed("护士不少于25%，其中注册护士2名。", "护士不少于30%，其中注册护士2名。")
    assert [(one.change, one.text) for one in found] == [
        (Change.SAME, "护士不少于"),
        (Change.REMOVED, "25%"),
        (Change.ADDED, "30%"),
        (Change.SAME, "，其中注册护士2名。"),
    ]


@given(
    st.text("护士不少于2名5%，。 ab", max_size=30), st.text("护士不少于3名5%，。 ab", max_size=30)
)
def test_the_stretches_make_both_texts(old: str, new: str) -> None:
    found = words_changed(old, new)
    assert "".join(one.text for one in found if one.change is not Change.ADDED) == old
    assert "".join(one.text for one in found if one.change is not Change.REMOVED) == new
    assert all(one.text for one in found)
    if old == new:
        assert {one.change for one in found} <= {Change.SAME}


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_the_same_both_ways_and_one_for_equal_texts(one: str, other: str) -> None:
    assert likeness(profile(one), profile(other)) == likeness(profile(other), profile(one))
    assert likeness(profile(one), profile(one)) == 1
    assert 0 <= likeness(profile(one), profile(other)) <= 1


def test_a_long_text_is_shown_whole_and_quickly() -> None:
    started = time.perf_counter()
    found = words_changed("护" * 100_000, "士" * 100_000)
    assert time.perf_counter() - started < 2
    assert [one.change for one in found] == [Change.REMOVED, Change.ADDED]


# both ways

CRITERIA = st.builds(
    said,
    st.sampled_from(SENTENCES),
    st.sampled_from(
        (None, NURSES, {**NURSES, "at_least": "3"}, {"any": [NURSES, {"attested": "true"}]})
    ),
)
TITLES = ("护理", "护理人员", "医疗质量管理", "药品采购", "发热诊室", "发热门诊")


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    codes = draw(st.lists(st.sampled_from([f"1.1.{n}" for n in range(1, 12)]), unique=True))
    return compiled(
        *(
            clause_text(
                code,
                title=draw(st.sampled_from(TITLES)),
                core=draw(st.booleans()),
                criteria={
                    "C": tuple(draw(st.lists(CRITERIA, min_size=1, max_size=3))),
                    "B": tuple(draw(st.lists(CRITERIA, max_size=2))),
                },
            )
            for code in codes[:6]
        )
    )


SWAPPED: Mapping[str, str] = {
    "old": "new", "new": "old", "added": "removed", "removed": "added",
    "old_text": "new_text", "new_text": "old_text",
}  # fmt: skip


def mirrored(value: Any) -> Any:
    """Old for new and added for removed, all the way down; lists in one fixed order."""
    if isinstance(value, tuple) and len(value) == 2 and all(isinstance(v, str) for v in value):
        return value[1], value[0]
    if isinstance(value, tuple):
        return tuple(sorted((mirrored(item) for item in value), key=repr))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return replace(
            value,
            **{
                SWAPPED.get(field.name, field.name): mirrored(getattr(value, field.name))
                for field in dataclasses.fields(value)
            },
        )
    return value


@settings(max_examples=150, deadline=None)
@given(packs(), packs())
def test_backwards_is_the_mirror_image(one: Pack, other: Pack) -> None:
    there, back = compare(one, other), compare(other, one)
    in_one_order = mirrored(mirrored(back))
    assert mirrored(there) == in_one_order


@settings(max_examples=100, deadline=None)
@given(packs())
def test_a_pack_never_differs_from_itself(pack: Pack) -> None:
    assert compare(pack, pack).empty


@settings(max_examples=100, deadline=None)
@given(packs(), packs())
def test_every_clause_and_criterion_is_accounted_for(one: Pack, other: Pack) -> None:
    difference = compare(one, other)
    matches = map_clauses(one, other)
    taken = [match.new for match in matches if match.new is not None]
    assert len(taken) == len(set(taken))
    assert [match.old for match in matches] == [clause.code for clause in one.clauses]
    assert len(taken) + len(difference.clauses.added) == len(other.clauses)
    by_code = {clause.code: clause for clause in other.clauses}
    for old_clause, match in zip(one.clauses, matches, strict=True):
        if match.new is None:
            continue
        new_clause = by_code[match.new]
        found = pair_criteria(old_clause, new_clause)
        lefts = [was.id for was, _ in found.pairs] + [was.id for was in found.removed]
        rights = [now.id for _, now in found.pairs] + [now.id for now in found.added]
        assert sorted(lefts) == sorted(each.id for each in old_clause.criteria)
        assert sorted(rights) == sorted(each.id for each in new_clause.criteria)


# mapping


def test_the_likely_needs_a_margin() -> None:
    old = compiled(clause("1.1.1", "护理", said(SENTENCES[0])))
    twins = compiled(
        clause("2.1.1", "护理工作", said(SENTENCES[0])),
        clause("2.1.2", "护理队伍", said(SENTENCES[0])),
    )
    (match,) = map_clauses(old, twins)
    assert (match.new, match.sureness) == (None, Sureness.NONE)
    (match,) = map_clauses(old, compiled(clause("2.1.1", "护理工作", said(SENTENCES[0]))))
    assert (match.new, match.sureness) == ("2.1.1", Sureness.LIKELY)


def test_a_person_overrules() -> None:
    old = compiled(
        clause("1.1.1", "护理", said(SENTENCES[0])), clause("1.1.2", "药品", said(SENTENCES[2]))
    )
    new = compiled(
        clause("1.1.1", "护理", said(SENTENCES[0])), clause("1.1.2", "药品", said(SENTENCES[2]))
    )
    chosen = {ClauseCode("1.1.1"): ClauseCode("1.1.2"), ClauseCode("1.1.2"): None}
    found = map_clauses(old, new, chosen)
    assert [(match.new, match.sureness) for match in found] == [
        ("1.1.2", Sureness.CHOSEN),
        (None, Sureness.CHOSEN),
    ]
    for wrong, code in (
        ({"9": "1.1.1"}, RefusalCode.CLAUSE_UNKNOWN),
        ({"1.1.1": "9"}, RefusalCode.CLAUSE_UNKNOWN),
        ({"1.1.1": "1.1.1", "1.1.2": "1.1.1"}, RefusalCode.CLAUSE_MAPPED_TWICE),
    ):
        with pytest.raises(Refusal) as refused:
            map_clauses(old, new, {ClauseCode(a): ClauseCode(b) for a, b in wrong.items()})
        assert refused.value.code is code


def test_an_answer_stands_only_for_the_same_sentence_and_the_same_bound() -> None:
    pack = compiled(
        clause(
            "1.1.1", "护理",
            said(SENTENCES[0], NURSES),
            said(SENTENCES[0], {**NURSES, "at_least": "3"}),
            said(SENTENCES[1], NURSES),
        )
    )  # fmt: skip
    same, other_bound, other_text = pack.clauses[0].criteria
    assert change_of(same, same).value == "none"
    assert change_of(same, other_bound).value == "threshold"
    assert change_of(same, other_text).value == "reworded"


def test_two_large_packs_are_compared_in_seconds() -> None:
    def large(codes: str) -> Pack:
        return compiled(
            *(
                clause(f"{codes}.{n}", f"条款第{n}{codes}", said(f"第{n}项{codes}"))
                for n in range(3000)
            )
        )

    one, other = large("1"), large("2")
    started = time.perf_counter()
    difference: PackDifference = compare(one, other)
    assert time.perf_counter() - started < 5
    assert len(difference.clauses.added) == 3000
