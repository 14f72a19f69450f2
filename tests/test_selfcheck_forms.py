"""Self-check forms as data: strictly read, every item with its source, never more than it is."""

import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

from models.ledger.derived_rules import RULES
from models.ledger.ledger_codes import HAZARD_KINDS
from models.selfchecks.check_form import (
    Asked,
    CheckForm,
    form_from_json,
    form_json,
    source_of,
    status_of,
)
from models.selfchecks.filled import CheckAnswer, Verdict, hazard_kinds_looked_at, tally
from models.selfchecks.form_reading import newest_forms, read_form, read_forms
from models.selfchecks.schemas import SCHEMAS, schema_text
from models.standards.pack import Status
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.limits import PACK_BYTES
from resources import resource

FILES = {path.name: path.read_bytes() for path in resource("self_checks").glob("*.yaml")}
FORMS = {form.id: form for form in read_forms(FILES)}
POLICY_HEADS = {
    "insurance": ("假病人", "假病情", "假票据"),
    "safety": ("消防安全", "房屋安全", "网络安全", "生物安全", "危化品安全"),
    "review": ("医疗质量安全", "医疗纠纷", "医疗事故"),
}
"""As the plan of 2023 words them, in its order."""
PLAIN = """
id: tiny
version: 1
title: 小表
kinds: [1]
rows: [A147]
source: 某方案二(九)
introduction: ""
sections:
  - id: 1
    title: 一
    status: policy
    source: 某方案二(九)
    items:
      - {id: 1.1, text: 第一项}
      - {id: 1.2, text: 第二项, status: local, source: 参考项}
"""


def test_the_four_forms_are_there() -> None:
    assert {form.name for form in FORMS.values()} == {
        "integrity-1", "insurance-1", "safety-1", "review-1"
    }  # fmt: skip
    assert len(FORMS["integrity"].sections) == 9


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_every_item_says_where_it_comes_from(form: CheckForm) -> None:
    for section in form.sections:
        assert section.source, section.id
        for item in section.items:
            assert source_of(section, item), item.id
            if status_of(section, item) is Status.LOCAL:
                assert "参考项" in source_of(section, item), item.id


@pytest.mark.parametrize("form", POLICY_HEADS)
def test_heads_are_those_of_the_plan_and_finer_items_are_not_shown_as_official(form: str) -> None:
    heads = POLICY_HEADS[form]
    sections = {one.title: one for one in FORMS[form].sections if one.title in heads}
    assert tuple(sections) == heads
    for section in sections.values():
        assert section.status is Status.POLICY
        official = [item for item in section.items if status_of(section, item) is Status.POLICY]
        # Of the plan's own words there is the analysis itself and the insurance, nothing finer.
        assert len(official) <= 2, [item.text for item in official]
    if form != "review":
        for section in sections.values():
            assert {status_of(section, item) for item in section.items} == {Status.LOCAL}


def test_the_five_hazard_classes_are_those_the_figure_counts() -> None:
    kinds = [one.hazard_kind for one in FORMS["safety"].sections]
    assert kinds == ["1", "2", "3", "4", "5", "99"]
    counted = str(RULES["hazards.kinds_checked"])
    assert all(kind in counted for kind in kinds[:5])
    assert set(kinds) <= set(HAZARD_KINDS)


def test_a_form_comes_back_from_the_workspace_as_it_went_in() -> None:
    for form in FORMS.values():
        assert form_from_json(form_json(form)) == form


def test_of_two_versions_the_newer_one_is_begun() -> None:
    older = read_form("tiny-1.yaml", PLAIN.encode())
    newer = read_form("tiny-2.yaml", PLAIN.replace("version: 1", "version: 2").encode())
    assert newest_forms([older, newer]) == newest_forms([newer, older]) == (newer,)


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("status: policy", "status: official", "status"),
        ("title: 小表", "titel: 小表", "titel"),
        ("    source: 某方案二(九)\n    items", '    source: ""\n    items', "source"),
        (", source: 参考项", "", "source"),
        ("id: 1.2", "id: 1.1", "id"),
        ("id: 1.2", "id: 2.1", "id"),
        ("id: 1\n    title: 一", "id: x\n    title: 一", "section"),
        ("kinds: [1]", "kinds: [77]", "kind"),
        ("kinds: [1]", "kinds: []", "kind"),
        ("version: 1", "version: many", "int"),
        ("id: tiny", "id: ../tiny", "id"),
        ("text: 第一项", "text: ''", "text"),
        ("text: 第一项", "text: &a 第一项", ""),
        ("text: 第一项", "text: 第一项, count: {ledger: nothing}", "count"),
        ("text: 第一项", f"text: {'长' * 401}", "length"),
        ("text: 第一项", "text: 第\u202e一项", "hidden"),
    ],
)
def test_a_form_with_a_fault_is_refused(before: str, after: str, what: str) -> None:
    assert before in PLAIN
    if what == "":
        text = PLAIN.replace(before, after).replace("text: 第二项", "text: *a")
        what = "alias"
    else:
        text = PLAIN.replace(before, after, 1)
    with pytest.raises(Refusal) as refused:
        read_form("tiny-1.yaml", text.encode())
    assert refused.value.code is RefusalCode.PACK_SCHEMA
    assert what in f"{refused.value.params} {refused.value.place.path}"


def test_hostile_bytes_are_refused() -> None:
    for data, code in (
        (b"\xff\xfe", RefusalCode.PACK_NOT_TEXT),
        (b" " * (PACK_BYTES + 1), RefusalCode.PACK_TOO_LARGE),
        (b"[" * 5_000, RefusalCode.PACK_SCHEMA),
        (b"", RefusalCode.PACK_SCHEMA),
    ):
        with pytest.raises(Refusal) as refused:
            read_form("tiny-1.yaml", data)
        assert refused.value.code is code


def test_a_tally_counts_what_was_found_and_names_the_first_open_item() -> None:
    form = read_form("tiny-1.yaml", PLAIN.encode())
    answers = {
        "1.1": CheckAnswer(item="1.1", verdict=Verdict.NOT_MET, involved=2, severity="2"),
        "9.9": CheckAnswer(item="9.9", verdict=Verdict.NOT_MET),
    }
    sums = tally(form, answers)
    assert (sums.asked, sums.answered, sums.not_met, sums.serious, sums.involved) == (2, 1, 1, 1, 2)
    assert (sums.first_open, sums.first_bare, sums.complete) == ("1.2", "1.1", False)


def test_only_what_was_looked_at_counts_as_a_checked_kind_of_hazard() -> None:
    safety = FORMS["safety"]
    answers = {
        "1.1": CheckAnswer(item="1.1", verdict=Verdict.MET),
        "2.1": CheckAnswer(item="2.1", verdict=Verdict.NOT_APPLICABLE),
        "3.1": CheckAnswer(item="3.1", text="写了一半"),
        "5.1": CheckAnswer(item="5.1", verdict=Verdict.NOT_MET),
    }
    assert hazard_kinds_looked_at(safety, answers) == ("1", "5")


def test_what_is_counted_is_counted_and_nothing_else_is() -> None:
    for form in FORMS.values():
        for item in form.items:
            assert item.count is None or item.asked is Asked.COUNT, item.id


def test_the_schema_that_is_shipped_is_the_records_and_takes_every_form() -> None:
    (name, _) = SCHEMAS[0]
    text = resource("schemas", name).read_text(encoding="utf-8")
    assert text == schema_text(name), "python3 installer/dev.py derived writes it anew"
    validator = jsonschema.Draft202012Validator(json.loads(text))
    for form in FORMS.values():
        written = json.loads(form_json(form))
        validator.validate(written)
        assert not validator.is_valid({**written, "kinds": 1})


def test_every_file_of_the_folder_is_a_form() -> None:
    assert sorted(FILES) == sorted(path.name for path in Path(resource("self_checks")).iterdir())
