"""No number of a person leaves, wherever it was written; all that leaves can be looked at."""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from models.exchange.contents import Content
from models.exchange.json_text import encode
from models.exchange.outgoing import HIDDEN
from models.exchange.revision_changes import Besides, What, changes_between
from models.ledger.form_rows import RECTIFICATION, FormRow
from models.ledger.records import RegisterEntry
from models.store.records import ClauseState, EvidenceLink
from models.usecases.packages.preview import sent_card
from models.usecases.packages.sent_cards import SentCard, SentStage
from models.vocabulary.ids import ClauseCode, CriterionId, Digest, RowId
from tests.ledgers import device, ledgers, person, profile
from tests.submission_contents import DAY, check, content, submission_of
from ui.texts.sent import sent_tables

SECRETS = re.compile(r"(?<![0-9])(?:[0-9]{17}[0-9Xx]|1[3-9][0-9]{9})(?![0-9])")
KEPT = frozenset({"row_id", "uscc", "region", "kind", "sex", "row", "register", "ledger"})
"""Fields that hold ids and codes, which nobody types a number into."""
ALLOWED = ("telephone", "filing_telephone")

Row = TypeVar("Row", bound=Any)


def planted(dice: random.Random, row: Row, *, spare: frozenset[str] = KEPT) -> Row:
    """The row with a number of a person in every text of it, in one of the usual spellings."""
    given: dict[str, Any] = {}
    for one in fields(row):
        value = getattr(row, one.name)
        if isinstance(value, str) and one.name not in spare:
            given[one.name] = f"{value}{dice.choice(('', '见', 'tel '))}{number(dice)}"
        elif one.name == "practice_scopes":
            given[one.name] = (number(dice), "21")
    return replace(row, **given)


def number(dice: random.Random) -> str:
    """An identity number or a mobile number, whole, in groups, or as an input method has it."""
    identity = f"990100{dice.randrange(1940, 2010)}0{dice.randrange(1, 10)}1{dice.randrange(10)}"
    identity += f"{dice.randrange(1000):03}{dice.choice('0123456789X')}"
    mobile = f"1{dice.randrange(3, 10)}{dice.randrange(10**9):09}"
    shown = dice.choice((identity, mobile, f"201565110{identity}"))
    if dice.random() < 0.2 and len(shown) == 11:
        shown = f"{shown[:3]} {shown[3:7]} {shown[7:]}"
    return shown


def outpouring(seed: int) -> Content:
    """The content of an institution that writes numbers of people everywhere."""
    dice = random.Random(seed)
    staff = [planted(dice, person("11", id_number=number(dice), mobile="13812345678"))
             for _ in range(dice.randrange(1, 4))]  # fmt: skip
    devices = [planted(dice, device("除颤仪"))]
    who = planted(dice, profile(head="王", filing_contact="李"), spare=KEPT | {*ALLOWED})
    who = replace(who, telephone="13900000001", filing_telephone="13900000002")
    task = FormRow(
        row_id=RowId("t1"),
        ledger=RECTIFICATION,
        values={key: f"事{number(dice)}" for key in ("task", "measure", "department", "note")},
    )
    entry = RegisterEntry(register="department", kind="", name=f"内科{number(dice)}")
    given = replace(
        ledgers(staff=staff, equipment=devices, registers=(entry,)),
        profile=who,
        form_rows=(task,),
        as_of=DAY,
    )
    link = EvidenceLink(
        clause=ClauseCode("1.1.2"),
        criterion_id=CriterionId(""),
        digest=Digest("ab" * 32),
        name=f"扫描 {number(dice)}.pdf",
        size=9,
        media_type="application/pdf",
        added_at="",
        item=f"协议{number(dice)}",
    )
    state = ClauseState(claim_reason=f"因为{number(dice)}", not_applicable_reason="")
    return content(
        given,
        author=f"李梅{number(dice)}",
        evidence=(link,),
        states={ClauseCode("1.1.2"): state},
    )


@settings(max_examples=40)
@given(st.integers(0, 10**9))
def test_no_number_of_a_person_is_in_what_is_written(seed: int) -> None:
    tree = json.loads(encode(outpouring(seed)))
    who = tree["institution"]
    assert (who["telephone"], who["filing_telephone"]) == ("13900000001", "13900000002")
    for name in (*ALLOWED, "uscc"):
        who[name] = ""
    left = json.dumps(tree, ensure_ascii=False)
    assert SECRETS.findall(re.sub(r"[0-9a-f]{64}", "", left)) == []
    assert HIDDEN in left


def shown(found: Content, stage: SentStage = SentStage.NOW) -> SentCard:
    return sent_card(
        submission_of(found), {}, stage=stage, county="", chain=[(found, "0" * 64, "")], pack=None
    )


def texts_of(value: Any) -> Iterator[str]:
    """Every text that people wrote, down to the smallest record."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name not in {"row", "id", "digest", "file", "content_digest"}:
                yield from texts_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_of(part)
    elif isinstance(value, str) and HIDDEN in value:
        yield value


def test_every_text_that_leaves_stands_in_a_table() -> None:
    found = outpouring(7)
    cells = {
        cell for table in sent_tables(shown(found)) for row in table.rows for cell in row.cells
    }
    everything = "\n".join(cells)
    written = set(texts_of(json.loads(encode(found))))
    assert written
    assert [text for text in written if text not in everything] == []


def test_every_list_that_leaves_has_as_many_rows_as_records() -> None:
    found = outpouring(7)
    rows = {table.id: len(table.rows) for table in sent_tables(shown(found))}
    for table, records in {
        "clauses": found.clauses,
        "staff": found.staff,
        "equipment": found.equipment,
        "figures": found.figures,
        "facts": found.facts,
        "registers": found.registers,
        "measures": found.measures,
        "gaps": found.gaps,
        "tasks": found.rectification,
        "responses": found.responses,
        "evidence": found.evidence,
        "accepted": found.accepted,
    }.items():
        assert rows[table] == len(records), table
    assert rows["criteria"] == sum(len(clause.criteria) for clause in found.clauses)


def test_what_was_hidden_is_counted() -> None:
    found = outpouring(7)
    assert shown(found).hidden == encode(found).decode().count(HIDDEN) > 0


def test_a_county_believes_what_was_hidden() -> None:
    check(content(ledgers(staff=(person("11", name="张13812345678"),))))


def test_changes_between_revisions_are_told_by_clause_and_by_list() -> None:
    before = content(ledgers(staff=(person("11", name="甲"),)))
    reason = ClauseState(claim_reason="另有安排")
    after = content(
        ledgers(staff=(*[person("11") for _ in range(3)],), figures={"visits.total": 3}),
        states={ClauseCode("1.1.2"): reason},
    )
    found = changes_between(before, after)
    changed = {one.code: one for one in found.clauses}
    assert (changed["1.1.1"].before, changed["1.1.1"].after) == ("D", "C")
    assert changed["1.1.1"].besides == (Besides.CRITERIA,)
    assert changed["1.1.2"].besides == (Besides.REASON,)
    told = {one.what: (one.added, one.removed, one.changed) for one in found.lists}
    assert told[What.STAFF] == (3, 1, 0)
    assert told[What.FIGURES] == (1, 0, 0)
    assert What.EQUIPMENT not in told


def test_a_revision_that_changed_nothing_says_so() -> None:
    same = content(ledgers())
    found = changes_between(same, same)
    assert (found.clauses, found.lists) == ((), ())
    assert all(old == new for _, old, new in found.counts)
