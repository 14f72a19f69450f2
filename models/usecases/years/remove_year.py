"""Take back a year that was begun by mistake, while nothing was entered in it."""

from models.usecases.centre import Centre
from models.usecases.people.people_cards import Deed
from models.usecases.years.open_year import go_to_year
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal


def remove_year(centre: Centre, year: int) -> Centre:
    """Remove the newest year and return the centre in the one before; the handle is done with.

    Nothing people did is in it: what came over stands in the year before as it did.
    Raises: Refusal YEAR_OUT_OF_RANGE (no such year), YEAR_NOT_NEWEST (also the only one),
    YEAR_IN_USE, NOT_PERMITTED; Trouble.
    """
    with centre.writing(Deed.CARRY_OVER, fixed=True) as write:
        years = write.ledgers.years()
        if year not in years:
            raise Refusal(RefusalCode.YEAR_OUT_OF_RANGE, year=year)
        if years[-1] != year or len(years) == 1:
            raise Refusal(RefusalCode.YEAR_NOT_NEWEST, year=year)
        if write.years.touched(year):
            raise Refusal(RefusalCode.YEAR_IN_USE, year=year)
        write.years.remove(year)
        write.note_down("year.removed", str(year))
    return go_to_year(centre, years[-2])
