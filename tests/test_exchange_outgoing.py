"""What text looks like when it leaves, and what files are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.filenames import evidence_file, file_safe, submission_name
from models.exchange.outgoing import one_line, outgoing, outgoing_of, outgoing_telephone, plain_text
from models.seal.names import check_name
from models.vocabulary.ids import Digest
from tests.ledgers import person


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("张三990100198501011236，见附件", "张三＊＊＊，见附件"),
        ("99010019850101123x", "＊＊＊"),
        ("电话13812345678。", "电话＊＊＊。"),
        ("证书编号110990100000001", "证书编号110990100000001"),
        ("共 13812345678901 元", "共 13812345678901 元"),
        ("0990-1234567", "0990-1234567"),
        ("138 1234 5678、138-1234-5678", "＊＊＊、＊＊＊"),
        ("证件990100 19850101 1236", "证件＊＊＊"),
        ("９９０１００１９８５０１０１１２３６", "＊＊＊"),
        ("１３８１２３４５６７８转李", "＊＊＊转李"),
        ("微信13812345678lixia", "微信＊＊＊lixia"),
        ("+8613812345678、8613812345678", "+＊＊＊、＊＊＊"),
        ("138.1234.5678、138—1234—5678、1381234\u00a05678", "＊＊＊、＊＊＊、＊＊＊"),
        ("合计 1381234.5678", "合计 1381234.5678"),
        ("资格证201565110990100198501011236", "资格证201565110＊＊＊"),
        ("2025-06-12 13800", "2025-06-12 13800"),
    ],
)
def test_numbers_of_people_are_hidden_and_others_stay(text: str, left: str) -> None:
    assert outgoing(text) == left


def test_a_persons_own_numbers_are_hidden_in_any_form() -> None:
    someone = person(id_number="HK1234567", office_telephone="7654321", mobile="12")
    assert outgoing_of(someone, "护照HK1234567 转7654321 12楼") == "护照＊＊＊ 转＊＊＊ 12楼"


def test_a_telephone_may_leave_but_no_identity_number_in_its_place() -> None:
    assert outgoing_telephone("13812345678") == "13812345678"
    assert outgoing_telephone("990100198501011236") == "＊＊＊"


def test_text_is_plain_and_labels_are_one_line() -> None:
    assert plain_text(" a\u202eb\x00\n第二行 ") == "ab\n第二行"
    assert one_line("卫生\n院") == "卫生 院"
    assert one_line("\u200b") == "-"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ('某镇"中心"卫生院/分院', "某镇_中心_卫生院_分院"),
        ("CON", "_CON"),
        ("com1.x", "_com1.x"),
        (" . ", "_"),
        ("院" * 80, "院" * 60),
        ("𬭎" * 80, "𬭎" * 50),
        ("南山\u00a0卫生院\u202e", "南山 卫生院"),
        ("LPT¹", "_LPT¹"),
    ],
)
def test_file_names_that_every_system_stores(name: str, safe: str) -> None:
    assert file_safe(name) == safe


@given(st.text(max_size=90))
def test_no_name_can_break_a_file_name(name: str) -> None:
    check_name(submission_name(name, 2025, 1) + ".dbag.age")
    check_name(file_safe(name))


def test_evidence_keeps_only_its_ending() -> None:
    digest = Digest("a" * 64)
    assert evidence_file(digest, "照片 1.JPG") == f"evidence/{digest}.jpg"
    assert evidence_file(digest, "没有后缀") == f"evidence/{digest}"
    assert evidence_file(digest, "坏.后 缀") == f"evidence/{digest}"
