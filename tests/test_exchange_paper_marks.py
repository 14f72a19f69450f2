"""What the QR codes on our papers say, and that nothing else passes for one."""

import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.exchange.paper_check import KnownPaper, PaperField, PaperVerdict, compare_paper
from models.exchange.paper_marks import (
    CodeMark,
    KeyMark,
    PaperMark,
    key_payload,
    paper_payload,
    read_mark,
)
from models.vocabulary.checkcode import ALPHABET, check_code, hex_of_code, read_spelled, spelled
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AssessmentId, Digest, InstitutionId, KeyId
from tests.ledgers import profile

USCC = profile().uscc

digests = st.binary(min_size=32, max_size=32).map(lambda raw: Digest(raw.hex()))
counts = st.tuples(*[st.integers(0, 5_000)] * 5)
papers = st.builds(
    PaperMark,
    institution=st.just(InstitutionId(USCC)),
    round=st.integers(0, 9_999),
    year=st.integers(1900, 2200),
    revision=st.integers(1, 9_999),
    digest=digests,
    counts=counts,
)
key_cards = st.builds(
    KeyMark,
    key_id=st.text("0123456789abcdef", min_size=16, max_size=16).map(KeyId),
    fingerprint=st.lists(
        st.text(string.digits, min_size=5, max_size=5), min_size=6, max_size=6
    ).map(" ".join),
    recipient=st.text("023456789acdefghjklmnpqrstuvwxyz", min_size=58, max_size=58).map(
        "age1".__add__
    ),
    owner=st.sampled_from([USCC, "990100"]),
)


def refusal_of(text: str) -> RefusalCode:
    with pytest.raises(Refusal) as caught:
        read_mark(text)
    return caught.value.code


@given(papers)
def test_what_is_printed_is_read_again(mark: PaperMark) -> None:
    assert read_mark(paper_payload(mark)) == mark


@given(key_cards)
def test_a_key_card_is_read_again(mark: KeyMark) -> None:
    assert read_mark(key_payload(mark)) == mark


@given(papers, st.data())
def test_a_lost_or_changed_key_is_noticed(mark: PaperMark, data: st.DataObject) -> None:
    text = paper_payload(mark)
    at = data.draw(st.integers(0, len(text) - 1))
    put = data.draw(st.sampled_from(["", *(ALPHABET + "ILOU ")]))
    changed = text[:at] + put + text[at + 1 :]
    assume(changed.strip() != text)
    with pytest.raises(Refusal):
        read_mark(changed)


@given(digests)
def test_the_check_code_is_the_beginning_of_the_whole_digest(digest: Digest) -> None:
    whole = spelled(digest)
    assert read_spelled(whole) == digest
    assert check_code(digest).replace("-", "") == whole[:12]
    assert digest.startswith(hex_of_code(whole[:8]))
    assert digest.startswith(hex_of_code(whole[:12]))


@given(st.text(max_size=400))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        mark = read_mark(text)
    except Refusal:
        return
    assert isinstance(mark, CodeMark)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("7k2m-q9xa", "7K2MQ9XA"),
        ("７Ｋ２Ｍ－Ｑ９ＸＡ", "7K2MQ9XA"),
        (" 7K2M Q9XA 4ODE ", "7K2MQ9XA40DE"),
        ("7k2m·q9xa·4OdE", "7K2MQ9XA40DE"),
        ("iLO1-IlO2", "11011102"),
    ],
)
def test_a_code_may_be_typed_in_every_way_it_is_read_aloud(typed: str, meant: str) -> None:
    assert read_mark(typed) == CodeMark(code=meant)


def test_a_scanner_that_types_wide_or_small_letters_is_understood() -> None:
    mark = PaperMark(
        institution=InstitutionId(USCC),
        round=3,
        year=2025,
        revision=2,
        digest=Digest("0f" * 32),
        counts=(1, 20, 30, 4, 0),
    )
    text = paper_payload(mark)
    wide = "".join("\u3000" if one == " " else chr(ord(one) + 0xFEE0) for one in text)
    assert read_mark(wide) == mark
    assert read_mark(f"  {text.lower()}\r\n") == mark


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", RefusalCode.PAPER_CODE_LENGTH),
        ("7K2M-Q9X", RefusalCode.PAPER_CODE_LENGTH),
        ("7K2M-Q9XU", RefusalCode.PAPER_CODE_CHARACTER),
        ("草稿", RefusalCode.PAPER_DRAFT),
        ("https://example.org/t/1", RefusalCode.PAPER_CODE_FOREIGN),
        ("WIFI:S:x;;", RefusalCode.PAPER_CODE_FOREIGN),
        ("6901234567892 6901234567892", RefusalCode.PAPER_CODE_FOREIGN),
        ("A" * 100_000, RefusalCode.PAPER_CODE_FOREIGN),
        ("DABIAO2 whatever that is", RefusalCode.PAPER_CODE_NEWER),
        ("DABIAOKEY2 0", RefusalCode.PAPER_CODE_NEWER),
        ("DABIAO1", RefusalCode.PAPER_CODE_DAMAGED),
        ("DABIAO", RefusalCode.PAPER_CODE_DAMAGED),
        ("DABIAO1 1 2 3", RefusalCode.PAPER_CODE_DAMAGED),
    ],
)
def test_anything_else_is_told_for_what_it_is(text: str, code: RefusalCode) -> None:
    assert refusal_of(text) is code


# comparing


def known(digest: str, revision: int = 1, **changes: object) -> KnownPaper:
    given_: dict[str, object] = {
        "package": Digest(digest[::-1]),
        "content": Digest(digest),
        "institution": InstitutionId(USCC),
        "name": "北渡乡卫生院",
        "assessment": AssessmentId("a"),
        "year": 2025,
        "revision": revision,
        "counts": (1, 2, 3, 4, 5),
    }
    return KnownPaper(**(given_ | changes))  # type: ignore[arg-type]


def paper(digest: str, revision: int = 1, **changes: object) -> PaperMark:
    given_: dict[str, object] = {
        "institution": InstitutionId(USCC),
        "round": 0,
        "year": 2025,
        "revision": revision,
        "digest": Digest(digest),
        "counts": (1, 2, 3, 4, 5),
    }
    return PaperMark(**(given_ | changes))  # type: ignore[arg-type]


ONE, TWO, LIKE_ONE = "aa" * 32, "bb" * 32, "aa" * 5 + "cc" * 27


def test_the_newest_revision_is_the_same() -> None:
    found = compare_paper(paper(TWO, 2), [known(ONE), known(TWO, 2)])
    assert (found.verdict, found.here) == (PaperVerdict.SAME, known(TWO, 2))


def test_an_earlier_revision_names_the_later_one() -> None:
    found = compare_paper(CodeMark(code=spelled(ONE)[:8]), [known(TWO, 2), known(ONE)])
    assert found.verdict is PaperVerdict.OLDER
    assert (found.here, found.newest) == (known(ONE), known(TWO, 2))


def test_a_later_revision_has_not_come_in_yet() -> None:
    found = compare_paper(paper(TWO, 2), [known(ONE)])
    assert (found.verdict, found.newest) == (PaperVerdict.NEWER, known(ONE))


def test_an_earlier_revision_that_never_came_in_is_old() -> None:
    found = compare_paper(paper(ONE), [known(TWO, 2)])
    assert (found.verdict, found.here, found.newest) == (
        PaperVerdict.OLDER,
        None,
        known(TWO, 2),
    )


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"counts": (2, 1, 3, 4, 5)}, PaperField.COUNTS),
        ({"year": 2024}, PaperField.YEAR),
        ({"revision": 2}, PaperField.REVISION),
        ({"institution": InstitutionId("0" * 18)}, PaperField.INSTITUTION),
    ],
)
def test_a_paper_with_the_code_of_a_file_and_other_words_differs(
    changes: dict[str, object], field: PaperField
) -> None:
    found = compare_paper(paper(ONE, **changes), [known(ONE)])  # type: ignore[arg-type]
    assert (found.verdict, found.differing) == (PaperVerdict.DIFFERS, {field})


def test_another_content_of_the_same_revision_differs() -> None:
    found = compare_paper(paper(TWO, counts=(0, 0, 0, 0, 9)), [known(ONE)])
    assert found.verdict is PaperVerdict.DIFFERS
    assert found.differing == {PaperField.DIGEST, PaperField.COUNTS}


def test_what_nobody_sent_is_unknown() -> None:
    assert compare_paper(paper(ONE), []).verdict is PaperVerdict.UNKNOWN
    assert compare_paper(CodeMark(code="0" * 8), [known(ONE)]).verdict is PaperVerdict.UNKNOWN
    other = paper(TWO, institution=InstitutionId("1" * 18))
    assert compare_paper(other, [known(ONE)]).verdict is PaperVerdict.UNKNOWN


def test_eight_characters_that_fit_two_revisions_ask_which() -> None:
    both = [known(ONE), known(LIKE_ONE, assessment=AssessmentId("b"))]
    assert compare_paper(CodeMark(code=spelled(ONE)[:8]), both).choices == tuple(both)
    whole = compare_paper(CodeMark(code=spelled(ONE)[:12]), both)
    assert (whole.verdict, whole.here) == (PaperVerdict.SAME, both[0])


def test_a_check_code_is_all_that_a_code_mark_needs() -> None:
    code = check_code(ONE)
    mark = read_mark(code)
    assert isinstance(mark, CodeMark)
    assert compare_paper(mark, [known(ONE)]).verdict is PaperVerdict.SAME
