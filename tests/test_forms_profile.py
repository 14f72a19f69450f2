"""The institution profile from JSON."""

import json
from dataclasses import fields
from datetime import date

import pytest

from forms.national.profile import PROFILE, read_profile
from models.ledger.records import InstitutionProfile
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from tests.workbooks import social_credit_code

GOOD: dict[str, object] = {
    "name": "某某镇中心卫生院", "uscc": social_credit_code(), "region": "330122",
    "kind": "中心卫生院", "population": 32_000, "year": 2024,
}  # fmt: skip


def read(**changed: object) -> InstitutionProfile:
    return read_profile(json.dumps(GOOD | changed, ensure_ascii=False).encode(), file="p.json")


def refusal(data: bytes) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_profile(data, file="p.json")
    return caught.value


def test_the_form_asks_every_field_of_the_profile() -> None:
    assert {each.key for each in PROFILE.fields} == {
        each.name for each in fields(InstitutionProfile)
    }


def test_a_good_profile() -> None:
    profile = read(founded_on="1958-07-01", has_inpatient_beds=True, head=" 张三 ")

    assert profile.kind == "central_township_health_centre"
    assert (profile.population, profile.year, profile.head) == (32_000, 2024, "张三")
    assert (profile.founded_on, profile.has_inpatient_beds) == (date(1958, 7, 1), True)


@pytest.mark.parametrize("kind", ["township_health_centre", "乡镇卫生院", "乡卫生院", " 卫生院 "])
def test_the_kind_is_an_id_or_a_word(kind: str) -> None:
    assert read(kind=kind).kind == "township_health_centre"


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [("populaton", "population"), ("Name", "name"), ("usc", "uscc"), ("zzz", "")],
)
def test_an_unknown_key_is_refused_with_the_nearest_one(key: str, suggestion: str) -> None:
    told = refusal(json.dumps(GOOD | {key: 1}).encode())

    assert told.code is RefusalCode.PROFILE_FIELD_UNKNOWN
    assert (told.params["field"], told.params["suggestion"]) == (key, suggestion)
    assert told.place.path == key


@pytest.mark.parametrize("key", ["name", "uscc", "region", "kind", "year"])
@pytest.mark.parametrize("value", [None, ""])
def test_what_is_required(key: str, value: str | None) -> None:
    told = refusal(json.dumps(GOOD | {key: value}).encode())

    assert told.code is RefusalCode.PROFILE_FIELD_MISSING
    assert told.params["field"] == key


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("uscc", "123", RefusalCode.USCC_LENGTH),
        ("uscc", social_credit_code()[:-1] + "?", RefusalCode.USCC_CHARACTER),
        ("region", "33012", RefusalCode.REGION_FORM),
        ("region", "980122", RefusalCode.REGION_UNKNOWN),
        ("region", 330122, RefusalCode.PROFILE_VALUE_WRONG),
        ("kind", "三甲医院", RefusalCode.PROFILE_VALUE_WRONG),
        ("year", 1999, RefusalCode.YEAR_OUT_OF_RANGE),
        ("year", 2024.5, RefusalCode.PROFILE_VALUE_WRONG),
        ("year", True, RefusalCode.PROFILE_VALUE_WRONG),
        ("population", -1, RefusalCode.PROFILE_VALUE_WRONG),
        ("population", "很多", RefusalCode.PROFILE_VALUE_WRONG),
        ("founded_on", "1958", RefusalCode.PROFILE_VALUE_WRONG),
        ("has_inpatient_beds", "是", RefusalCode.PROFILE_VALUE_WRONG),
        ("name", ["某院"], RefusalCode.PROFILE_VALUE_WRONG),
        ("name", "长" * 201, RefusalCode.PROFILE_VALUE_WRONG),
        ("name", "某\u0000院", RefusalCode.PROFILE_VALUE_WRONG),
    ],
)
def test_a_wrong_value_is_named(key: str, value: object, code: RefusalCode) -> None:
    told = refusal(json.dumps(GOOD | {key: value}).encode())

    assert told.code is code
    assert told.place.path == key


def test_a_wrong_check_character_of_the_social_credit_code() -> None:
    code = social_credit_code()
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")

    assert refusal(json.dumps(GOOD | {"uscc": wrong}).encode()).code is RefusalCode.USCC_CHECK_DIGIT


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", b"[]", b'"text"', b"\xff\xfe", b'{"name": "a", "name": "b"}',
        b"[" * 100_000, b"{}" + b" " * 300_000,
    ],
)  # fmt: skip
def test_what_is_no_profile_at_all(data: bytes) -> None:
    assert refusal(data).code is RefusalCode.PROFILE_NOT_JSON


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read_profile(b"\xef\xbb\xbf" + json.dumps(GOOD).encode()).year == 2024
