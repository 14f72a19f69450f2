"""A figure is followed down to rows by name, in any ledger."""

from pathlib import Path

from models.ledger.form_rows import FormRow
from models.usecases.ledgers.edit_rows import add_rows
from models.vocabulary.ids import RowId
from tests.exchange_world import make_centre
from ui.bridge.ledgers import names_of_rows


def test_rows_are_named_by_their_owner_and_their_naming_field(tmp_path: Path) -> None:
    centre = make_centre(tmp_path / "centre")
    try:
        person = centre.ledgers.staff[0]
        licence = FormRow(
            row_id=RowId("f1"), ledger="qualifications", owner=person.row_id, values={"kind": "2"}
        )
        clinic = FormRow(row_id=RowId("f2"), ledger="village_clinics", values={"name": "东村"})
        add_rows(centre, [licence, clinic])

        assert names_of_rows(centre, "qualifications", [licence.row_id]) == ("职工0 医师执业证书",)
        assert names_of_rows(centre, "village_clinics", [clinic.row_id, RowId("gone")]) == (
            "东村",
            "",
        )
        assert names_of_rows(centre, "staff", [person.row_id]) == ("职工0",)
        assert names_of_rows(centre, "figures", [RowId("x")]) == ()
    finally:
        centre.close()
