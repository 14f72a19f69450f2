"""The registers ask for what the standard and the policies of the region ask for, each once."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from models.ledger.records import RegisterEntry
from models.standards.policy_text import PolicyText
from models.standards.text import KindText
from models.usecases.centre import Centre
from models.usecases.ledgers.asked_kinds import policy_kinds
from models.usecases.ledgers.edit_ledgers import put_register, read_ledgers
from models.usecases.new_workspace import create_centre
from models.usecases.packs.library import Library
from models.vocabulary.clock import FixedClock
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from tests.tiny_policy import tiny_policy

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))


def kind(register: str, ident: str, name: str, category: str = "") -> KindText:
    return KindText(register=register, id=ident, names=(name,), unit="个", category=category)


def policy(ident: str, *kinds: KindText, **head: str) -> PolicyText:
    base = tiny_policy(id=ident, **head)
    return msgspec.structs.replace(base, kinds=(*base.kinds, *kinds))


NATIONAL = policy(
    "national",
    kind("department", "internal", "内科（政策的叫法）"),
    kind("department", "dental", "口腔科", "clinical"),
    kind("service", "cpr", "心肺复苏"),
)
ELSEWHERE = policy("elsewhere", kind("service", "elsewhere", "别处的服务"), region="11")
TO_COME = policy("to-come", kind("service", "to_come", "明年的服务"), valid_from="2026-01-01")
EXPIRED = policy(
    "expired", kind("room", "fever_room", "发热诊室"), valid_from="2021-01-01",
    valid_until="2023-12-31",
)  # fmt: skip


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(
        tmp_path / "w", profile(), "口令口令口令口令", [pack_text(clause_text("1.1.1"))], CLOCK
    )
    yield made
    made.close()


def asked(centre: Centre) -> dict[str, list[str]]:
    cards = read_ledgers(centre).registers
    return {card.register: [each.id for each in card.kinds] for card in cards}


def learn(centre: Centre, *policies: PolicyText) -> bool:
    library = Library(lambda: (), lambda: policies, CLOCK)
    return centre.ask_for(policy_kinds(library, centre))


def test_without_policies_only_the_standard_asks(centre: Centre) -> None:
    assert asked(centre) == {"department": ["internal"]}
    assert not learn(centre)


def test_policies_of_the_region_add_what_the_standard_does_not_ask(centre: Centre) -> None:
    assert learn(centre, NATIONAL, ELSEWHERE, TO_COME, EXPIRED)
    assert asked(centre) == {
        "department": ["internal", "dental"],
        "room": ["fever_room"],
        "service": ["cpr"],
    }
    assert not learn(centre, NATIONAL, EXPIRED), "nothing new, nothing to show again"


def test_a_kind_both_ask_for_stands_once_under_the_standards_name(centre: Centre) -> None:
    learn(centre, NATIONAL, NATIONAL)
    names = [each.title for card in read_ledgers(centre).registers for each in card.kinds]
    assert "内科" in names
    assert "内科（政策的叫法）" not in names
    assert len(set(centre.kinds)) == len({(each.register, each.id) for each in centre.kinds})


def test_an_answer_for_a_policys_kind_is_kept_and_read(centre: Centre) -> None:
    learn(centre, NATIONAL)
    put_register(centre, "service", [RegisterEntry(register="service", kind="cpr")])
    (card,) = [one for one in read_ledgers(centre).registers if one.register == "service"]
    assert [(each.title, each.present) for each in card.kinds] == [("心肺复苏", True)]
    assert learn(centre), "the policies are gone"
    assert "service" not in asked(centre)
    assert [entry.kind for entry in centre.ledgers.registers] == ["cpr"], "the answer stays"


def test_kinds_of_a_category_stand_together_whoever_asks(centre: Centre) -> None:
    first = kind("test", "crp", "C反应蛋白", "immunology")
    second = kind("test", "alt", "谷丙转氨酶", "chemistry")
    third = kind("test", "aso", "抗链O", "immunology")
    learn(centre, policy("one", first, second), policy("two", third))
    assert asked(centre)["test"] == ["crp", "aso", "alt"]
