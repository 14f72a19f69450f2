"""Identity numbers, social credit codes and region codes."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ledger import identity
from models.vocabulary.codes import RefusalCode
from tests.workbooks import TODAY, identity_number, social_credit_code

_BIRTHS = st.dates(min_value=date(1900, 1, 1), max_value=TODAY)
_ORDERS = st.integers(min_value=0, max_value=999)
_REGIONS = st.integers(min_value=0, max_value=999_999).map("{:06d}".format)


@given(born=_BIRTHS, order=_ORDERS, region=_REGIONS)
def test_any_region_with_a_right_check_digit_is_accepted(
    born: date, order: int, region: str
) -> None:
    number = identity_number(born=born, order=order, region=region)

    assert identity.id_number_fault(number, today=TODAY) is None
    assert identity.id_born_on(number) == born
    assert identity.id_sex(number) == ("1" if order % 2 else "2")


@given(
    born=_BIRTHS,
    order=_ORDERS,
    place=st.integers(0, 16),
    shift=st.integers(min_value=1, max_value=9),
)
def test_any_single_wrong_digit_is_found(born: date, order: int, place: int, shift: int) -> None:
    number = identity_number(born=born, order=order)
    wrong = str((int(number[place]) + shift) % 10)

    assert identity.id_number_fault(number[:place] + wrong + number[place + 1 :], today=TODAY)


@given(born=_BIRTHS, order=_ORDERS, place=st.integers(0, 15))
def test_two_swapped_digits_are_found(born: date, order: int, place: int) -> None:
    number = identity_number(born=born, order=order)
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]

    assert swapped == number or identity.id_number_fault(swapped, today=TODAY)


@given(text=st.text(max_size=30))
def test_no_text_at_all_breaks_the_checks(text: str) -> None:
    number = identity.compact(text)

    assert identity.id_number_fault(number, today=TODAY) in {*RefusalCode, None}
    assert identity.uscc_fault(number) in {*RefusalCode, None}
    assert identity.region_fault(number) in {*RefusalCode, None}


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("330122850302111", RefusalCode.ID_LENGTH),
        ("3301221985030211111", RefusalCode.ID_LENGTH),
        ("33012219850302A11X", RefusalCode.ID_CHARACTER),
        ("３３０１２２198503020110", RefusalCode.ID_CHARACTER),
        ("330122198502300110", RefusalCode.ID_BIRTH_DATE),
        ("330122189912310110", RefusalCode.ID_BIRTH_DATE),
        ("11010519491231002Y", RefusalCode.ID_CHARACTER),
        ("110105194912310021", RefusalCode.ID_CHECK_DIGIT),
        ("11010519491231002X", None),
    ],
)
def test_a_wrong_number_is_named_for_what_is_wrong(number: str, code: RefusalCode | None) -> None:
    assert identity.id_number_fault(number, today=TODAY) == code


def test_a_birth_tomorrow_is_no_birth() -> None:
    number = identity_number(born=TODAY + timedelta(days=1))

    assert identity.id_number_fault(number, today=TODAY) is RefusalCode.ID_BIRTH_DATE


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("", True), ("01", True), ("居民身份证", True), ("护照", False), ("03", False)],
)
def test_only_identity_cards_are_put_through_the_check(kind: str, expected: bool) -> None:
    assert identity.is_identity_card(kind) is expected


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (social_credit_code(), None),
        ("91110000600037341L", None),
        ("91110000600037341M", RefusalCode.USCC_CHECK_DIGIT),
        ("9111000060003734", RefusalCode.USCC_LENGTH),
        ("9111000060003734OL", RefusalCode.USCC_CHARACTER),
        ("911100006000373ÀÉL", RefusalCode.USCC_CHARACTER),
    ],
)
def test_social_credit_codes(code: str, fault: RefusalCode | None) -> None:
    assert identity.uscc_fault(code) == fault


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("330122", None),
        ("441900", None),
        ("33012", RefusalCode.REGION_FORM),
        ("3301a2", RefusalCode.REGION_FORM),
        ("900122", RefusalCode.REGION_UNKNOWN),
        ("160000", RefusalCode.REGION_UNKNOWN),
    ],
)
def test_region_codes(code: str, fault: RefusalCode | None) -> None:
    assert identity.region_fault(code) == fault


def test_a_number_is_masked_wherever_it_stands() -> None:
    number = identity_number()

    shown = identity.masked(f"身份证{number}，重复")

    assert shown == f"身份证33{'*' * 12}{number[-4:]}，重复"
