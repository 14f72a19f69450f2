"""The sample's further ledgers: rows the forms would take, figures that agree."""

from dataclasses import replace
from pathlib import Path

import pytest

from forms.handed_out.template import write_template
from forms.ledgers import LEDGERS
from forms.ledgers.form_rows import Setting, read_form_rows
from forms.ledgers.row_owners import Owners, owners_of_devices, owners_of_people
from forms.ledgers.row_values import form_row_values
from models.ledger.derived import disagreements, figures_in_force
from models.ledger.expiry import expiring
from models.ledger.records import Ledgers
from models.usecases.sample.further import COMPLETE
from models.usecases.sample.institutions import sample_institutions
from models.usecases.sample.records import SampleInstitution
from models.usecases.sample.workspaces import SAMPLE_MOMENT
from tests.workbooks import counting_ids


@pytest.fixture(scope="module")
def keeper() -> SampleInstitution:
    return max(sample_institutions(), key=lambda each: len({row.ledger for row in each.form_rows}))


def owners(keeper: SampleInstitution, ledger: str) -> Owners:
    if LEDGERS[ledger].owner == "staff":
        return owners_of_people(keeper.staff)
    return owners_of_devices(keeper.equipment)


def as_they_stand(keeper: SampleInstitution) -> Ledgers:
    return replace(keeper.ledgers, as_of=SAMPLE_MOMENT.date())


@pytest.mark.parametrize("ledger", LEDGERS)
def test_what_it_keeps_is_what_the_form_would_take(
    ledger: str, keeper: SampleInstitution, tmp_path: Path
) -> None:
    form = LEDGERS[ledger]
    rows = [row for row in keeper.form_rows if row.ledger == ledger]
    whose = owners(keeper, ledger)
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(
        write_template(
            form.form,
            [({**form_row_values(form, row), **whose.values(row.owner)}, {}) for row in rows],
        )
    )
    setting = Setting(owners=whose, year=2025, today=SAMPLE_MOMENT.date(), new_id=counting_ids())

    reading = read_form_rows(path, form, setting)

    assert not reading.faults
    # stored texts say the same as texts that were read: nothing is spelled another way
    assert [(row.owner, dict(row.values)) for row in reading.rows] == [
        (row.owner, dict(row.values)) for row in rows
    ]


def test_most_ledgers_hold_something(keeper: SampleInstitution) -> None:
    kept = {row.ledger for row in keeper.form_rows}

    assert kept == set(LEDGERS) - {"stations", "veto_events"}
    assert set(LEDGERS) >= COMPLETE


def test_only_the_nursing_checks_disagree(keeper: SampleInstitution) -> None:
    found = disagreements(as_they_stand(keeper))

    assert [each.key for each in found] == ["nursing.checks"]
    assert found[0].typed == (found[0].derived or 0) + 1


def test_what_nobody_typed_follows_from_the_rows(keeper: SampleInstitution) -> None:
    told = figures_in_force(as_they_stand(keeper))

    assert "hazards.overdue" not in keeper.figures
    assert told["hazards.overdue"] == 1
    assert (told["supplies.kinds"], told["supplies.kinds_met"]) == (10, 8)
    assert told["clinics.capable"] > 0


def test_something_runs_out_soon_and_something_has(keeper: SampleInstitution) -> None:
    on = SAMPLE_MOMENT.date()
    found = expiring(keeper.ledgers, on, 60)

    assert {each.ledger for each in found} >= {
        "qualifications", "agreements", "vehicles", "emergency_stock",
    }  # fmt: skip
    assert any(each.days_left(on) < 0 for each in found)
    assert any(each.days_left(on) > 0 for each in found)
