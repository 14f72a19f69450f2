"""Tasks of the rectification ledger: dates in words, states, what is remarkable."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.ledgers import LEDGERS
from models.ledger.form_rows import FormRow, is_open
from models.ledger.ledger_codes import TASK_SOURCES, TASK_STATES
from models.ledger.tasks import (
    Node,
    TaskRemark,
    TaskState,
    nodes_of,
    remarks_on,
    task_of,
    tasks_of,
    written_nodes,
)
from models.usecases.rectify.task_cards import TaskSource
from models.vocabulary.ids import RowId

TODAY = date(2025, 6, 12)
WHOLE = {"task": "补一台除颤仪", "responsible": "程斌", "deadline": "2025-06-30"}


def row(**values: str) -> FormRow:
    return FormRow(row_id=RowId("r1"), ledger="rectification", values=values)


def remarks(values: Mapping[str, str], files: int = 0) -> list[TaskRemark]:
    return list(remarks_on(task_of(row(**values), 2025), TODAY, files=files))


def test_the_states_and_sources_are_the_codes_of_the_form() -> None:
    assert [state.value for state in TaskState] == list(TASK_STATES)
    named = {value for name, value in vars(TaskSource).items() if name.isupper()}
    assert named == set(TASK_SOURCES)
    keys = {field.key for field in LEDGERS["rectification"].form.fields}
    assert {"nodes", "found_on", "held_because", "checked_by", "proof"} <= keys


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("", []),
        ("2025-07-15 完成采购√；8月30日：验收",
         [Node(on=date(2025, 7, 15), words="完成采购", done=True),
          Node(on=date(2025, 8, 30), words="验收")]),
        ("2025年7月1日培训（已完成）\n20251020 考核",
         [Node(on=date(2025, 7, 1), words="培训", done=True),
          Node(on=date(2025, 10, 20), words="考核")]),
        ("2025-02-30 没有这一天；先报批",
         [Node(words="2025-02-30 没有这一天"), Node(words="先报批")]),
        ("202507151 不是日期", [Node(words="202507151 不是日期")]),
    ],
)  # fmt: skip
def test_nodes_are_read_as_clerks_write_them(text: str, nodes: list[Node]) -> None:
    assert list(nodes_of(text, 2025)) == nodes


@given(st.text(alphabet=st.sampled_from("0123456789-./年月日√；;\n（已完成） 甲x"), max_size=40))
def test_whatever_is_written_reads_again_the_same(text: str) -> None:
    nodes = nodes_of(text, 2025)
    assert nodes_of(written_nodes(nodes), 2025) == nodes


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, TaskState.NOT_STARTED),
        ({"progress": "0"}, TaskState.NOT_STARTED),
        ({"progress": "30"}, TaskState.UNDER_WAY),
        ({"progress": "30", "closed_on": "2025-06-01"}, TaskState.DONE),
        ({"state": "办理中", "closed_on": "2025-06-01"}, TaskState.DONE),
        ({"state": "6", "closed_on": "2025-06-01"}, TaskState.DEFERRED),
    ],
)
def test_a_row_without_a_state_tells_it_otherwise(values: dict[str, str], state: TaskState) -> None:
    assert task_of(row(task="一", **values), 2025).state is state


def test_a_task_is_open_until_it_was_rechecked() -> None:
    assert is_open(row(task="一", closed_on="2025-06-01", state="3"))
    assert is_open(row(task="一"))
    assert not is_open(row(task="一", state="4"))


@pytest.mark.parametrize(
    ("values", "days"),
    [
        ({"deadline": "2025-06-12"}, 0),
        ({"deadline": "2025-06-11"}, 1),
        ({"deadline": "2025-06-02", "state": "3", "closed_on": "2025-06-05"}, 3),
        ({"deadline": "2025-06-05", "state": "3", "closed_on": "2025-06-02"}, 0),
        ({"deadline": "2025-06-02", "state": "4"}, 0),
        ({"deadline": "2025-06-02", "state": "6"}, 0),
        ({"deadline": "2025-06-02", "state": "5"}, 10),
        ({}, 0),
    ],
)
def test_the_clock_stops_when_a_task_is_done_closed_or_deferred(
    values: dict[str, str], days: int
) -> None:
    assert task_of(row(task="一", **values), 2025).days_overdue(TODAY) == days


def test_a_task_that_has_what_it_needs_is_not_remarkable() -> None:
    assert remarks(WHOLE) == []


@pytest.mark.parametrize(
    ("values", "remark"),
    [
        ({"deadline": "2025-06-11"}, TaskRemark.OVERDUE),
        ({"nodes": "2025-06-11 采购；2025-06-20 验收"}, TaskRemark.NODE_OVERDUE),
        ({"responsible": ""}, TaskRemark.NO_OWNER),
        ({"deadline": ""}, TaskRemark.NO_DEADLINE),
        ({"state": "6"}, TaskRemark.NO_REASON),
        ({"state": "3", "closed_on": "2025-06-01"}, TaskRemark.NO_PROOF),
        ({"state": "4", "proof": "验收单"}, TaskRemark.NOT_RECHECKED),
        ({"state": "4", "proof": "验收单", "checked_by": "程斌"}, TaskRemark.RECHECKED_BY_OWNER),
    ],
)
def test_each_thing_that_is_missing_is_remarked_on(
    values: dict[str, str], remark: TaskRemark
) -> None:
    assert remarks({**WHOLE, **values}) == [remark]


def test_a_file_shows_as_much_as_words() -> None:
    done = {**WHOLE, "state": "3", "closed_on": "2025-06-01"}
    assert remarks(done, files=1) == []


def test_a_node_that_was_made_and_a_task_that_is_closed_are_late_no_more() -> None:
    assert remarks({**WHOLE, "nodes": "2025-06-01 采购√"}) == []
    closed = {**WHOLE, "state": "4", "proof": "验收单", "checked_by": "周立新"}
    assert remarks({**closed, "nodes": "2025-06-01 采购"}) == []


def test_rows_of_other_ledgers_and_ended_ones_are_no_tasks() -> None:
    hazard = FormRow(row_id=RowId("h"), ledger="hazards", values={"what": "漏"})
    ended = FormRow(
        row_id=RowId("e"), ledger="rectification", values=WHOLE, ended_on=date(2025, 6, 1)
    )
    assert [task.row_id for task in tasks_of([hazard, ended, row(**WHOLE)], 2025, TODAY)] == ["r1"]
