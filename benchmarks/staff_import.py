"""Importing 10,000 people from a workbook with the 40 national columns.

Ours: reading the file into checked rows (``read``), comparing them with the
ledger (``merge``), storing them as well (``merge_and_write``), and all of it as a
person does (``all``). The floor, beside each: python-calamine reading the same file into
Python rows.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from python_calamine import CalamineWorkbook

from benchmarks.pairing import Effort, Outcome, Pair, Side, Work, always, compare, run
from benchmarks.sized_centre import CLOCK, TODAY, YEAR, Size, make_centre, staff_of
from forms.handed_out.template import write_template
from forms.national.staff import StaffReading, read_staff, staff_values
from forms.national.staff_columns import NATIONAL_COLUMNS, STAFF
from models.usecases.centre import Centre, random_row_id
from models.usecases.ledgers.import_ledger import import_staff
from models.usecases.open_centre import open_centre


def measure(effort: Effort) -> Iterator[Outcome]:
    """Measure reading, merging, writing and the whole."""
    people = effort.of(10_000, 100)
    with TemporaryDirectory() as folder:
        place = Path(folder)
        file = place / "staff.xlsx"
        national = replace(STAFF, fields=NATIONAL_COLUMNS)
        file.write_bytes(
            write_template(national, ((staff_values(row), {}) for row in staff_of(people)))
        )
        make_centre(place / "centre", Size(clauses=20, staff=0, equipment=0)).close()
        reading = _read(file)
        told = f"{len(reading.rows)} people, {len(reading.held)} held"
        floor = always(lambda: CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python())
        for name, ours in (
            ("staff_import.read", always(lambda: _read(file))),
            (
                "staff_import.merge",
                _into_empty(place, lambda to: import_staff(to, reading, dry_run=True)),
            ),
            (
                "staff_import.merge_and_write",
                _into_empty(place, lambda to: import_staff(to, reading)),
            ),
            ("staff_import.all", _into_empty(place, lambda to: import_staff(to, _read(file)))),
        ):
            pair = Pair(name=name, ours=ours, floor=floor, rounds=effort.of(5, 1))
            yield compare(pair, remark=told)


def _read(file: Path) -> StaffReading:
    return read_staff(file, year=YEAR, today=TODAY, new_id=random_row_id(TODAY))


def _into_empty(place: Path, work: Callable[[Centre], object]) -> Side:
    """Return a side whose every round works on a fresh copy of a centre without people."""

    @contextmanager
    def prepare() -> Iterator[Work]:
        with TemporaryDirectory(dir=place) as fresh:
            shutil.copytree(place / "centre", fresh, dirs_exist_ok=True)
            with closing(open_centre(Path(fresh), CLOCK)) as centre:
                yield lambda: work(centre)

    return Side(prepare=prepare)


if __name__ == "__main__":
    run(measure)
