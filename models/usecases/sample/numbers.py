"""Numbers that look right and belong to nobody.

Every region part is 99xxxx: no province of GB/T 2260 begins with 99. Check
digits are right, so that the sample goes through the same doors as real data.
Telephone numbers use an area code and a mobile prefix that nobody was given.
"""

import hashlib
from datetime import date

from stdnum.cn import ric, uscc

from models.vocabulary.ids import InstitutionId, RowId

REGION = "990101"
"""望禾县, which does not exist."""
COUNTY_NAME = "望禾县"

_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_PUBLIC_INSTITUTION = "12"
"""First two characters of the code of an institution registered as 事业单位."""


def identity_number(born_on: date, ordinal: int, sex: str) -> str:
    """Return an identity number: ``ordinal`` 0-499 tells people of one day and sex apart."""
    sequence = ordinal * 2 + (sex == "1")
    body = f"{REGION}{born_on:%Y%m%d}{sequence:03d}"
    return body + ric.calc_check_digit(body + "0")


def credit_code(ordinal: int) -> InstitutionId:
    """Return a unified social credit code (GB 32100), its organisation part (GB 11714) too."""
    organisation = f"{99000000 + ordinal * 37:08d}"
    total = sum(
        weight * int(digit)
        for weight, digit in zip(_ORGANISATION_WEIGHTS, organisation, strict=True)
    )
    check = "0123456789X0"[(11 - total % 11) % 11]
    body = f"{_PUBLIC_INSTITUTION}{REGION}{organisation}{check}"
    return InstitutionId(body + uscc.calc_check_digit(body + "0"))


def office_telephone(ordinal: int) -> str:
    """Return a landline number; no area has the code 0000."""
    return f"0000-99{ordinal:05d}"


def mobile_number(ordinal: int) -> str:
    """Return a mobile number; no operator has the prefix 100."""
    return f"10000{ordinal:06d}"


def licence_number(kind: str, ordinal: int) -> str:
    """Return a practising licence number; ``kind``: two digits, 11 physicians, 20 nurses."""
    return f"{kind}{REGION}{ordinal:07d}"


def row_id(day: date, ordinal: int, *owner: str) -> RowId:
    """Return a row id that sorts by ``ordinal`` and differs between owners."""
    told = hashlib.sha256("/".join(owner).encode()).hexdigest()[:16]
    return RowId(f"{day:%Y%m%d}{ordinal:08d}{told}")
