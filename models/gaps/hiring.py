"""Whom one may hire, and what a person already there may be trained to.

A post fills every cell that decides a count, so that a person hired in a trial
counts in all of them for certain, and in no other. Codes are the national ones
(``models/ledger/national_codes.py``).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from models.ledger.national_codes import (
    HEALTH_TECHNICIANS,
    NURSES,
    PHYSICIANS,
    education_band,
    title_band,
)
from models.ledger.records import StaffRow
from models.ledger.staff_counts import STAFF_COUNTS
from models.vocabulary.ids import RowId

_DEGREE_HOLDER, _COLLEGE = "21", "31"
"""Education: bachelor's degree, college (GB/T 4658)."""
_PROMOTED = MappingProxyType({"attending": "3", "senior": "2"})
"""Title bands of the variants of a post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A kind of person one can hire. ``key``: ``gp``, or a variant such as ``gp.attending``."""

    key: str
    profession: str
    category: str = ""
    scopes: tuple[str, ...] = ()
    gp: bool = False
    title_band: str = "4"
    education: str = _COLLEGE

    @property
    def physician(self) -> bool:
        """Whether the person will be a physician."""
        return self.profession in PHYSICIANS

    def person(self, row_id: RowId, department: str) -> StaffRow:
        """Return a person of this post, every deciding cell filled in."""
        return StaffRow(
            row_id=row_id,
            name=self.key,
            profession=self.profession,
            practice_category=self.category,
            practice_scopes=self.scopes,
            gp_registered=self.gp,
            gp_certificate="2",
            residency_certified=False,
            practises_elsewhere=False,
            title_rank=self.title_band,
            qualification_rank=self.title_band,
            education=self.education,
            department=department,
            licence_number="*",
            does_informatics=False,
            posted_to_village=False,
        )


_BASIC = (
    Post(key="gp", profession="11", category="1", scopes=("21",), gp=True),
    Post(key="internist", profession="11", category="1", scopes=("11",)),
    Post(key="surgeon", profession="11", category="1", scopes=("12",)),
    Post(key="obstetrician", profession="11", category="1", scopes=("13",)),
    Post(key="paediatrician", profession="11", category="1", scopes=("14",)),
    Post(key="psychiatrist", profession="11", category="1", scopes=("17",)),
    Post(key="imaging_physician", profession="11", category="1", scopes=("19",)),
    Post(key="emergency_physician", profession="11", category="1", scopes=("22",)),
    Post(key="rehabilitation_physician", profession="11", category="1", scopes=("23",)),
    Post(key="dentist", profession="11", category="2", scopes=("31",)),
    Post(key="public_health_physician", profession="11", category="3", scopes=("41",)),
    Post(key="tcm_physician", profession="11", category="4", scopes=("51",)),
    Post(key="tcm_gp", profession="11", category="4", scopes=("21", "51"), gp=True),
    Post(key="assistant_physician", profession="12", category="1", scopes=("11",)),
    Post(key="nurse", profession="21"),
    Post(key="midwife", profession="22"),
    Post(key="pharmacist", profession="31"),
    Post(key="tcm_pharmacist", profession="32"),
    Post(key="laboratory", profession="41"),
    Post(key="imaging", profession="42"),
    Post(key="rehabilitation", profession="43"),
    Post(key="technician", profession="69"),
    Post(key="village_doctor", profession="60"),
    Post(key="manager", profession="80"),
    Post(key="support", profession="90"),
)


def _variants(post: Post) -> tuple[Post, ...]:
    if post.profession not in HEALTH_TECHNICIANS:
        return (post,)
    promoted = (
        replace(post, key=f"{post.key}.{name}", title_band=band, education=_DEGREE_HOLDER)
        for name, band in _PROMOTED.items()
    )
    return (post, replace(post, key=f"{post.key}.bachelor", education=_DEGREE_HOLDER), *promoted)


POSTS: Mapping[str, Post] = MappingProxyType(
    {post.key: post for basic in _BASIC for post in _variants(basic)}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """What a person may be brought to: ``fits`` says whom it is for, ``trained`` what comes out."""

    key: str
    fits: Callable[[StaffRow], bool]
    trained: Callable[[StaffRow], StaffRow]


def _no_gp(row: StaffRow) -> bool:
    return (
        row.profession in PHYSICIANS and not row.gp_registered and "21" not in row.practice_scopes
    )


def _technician_below(bands: frozenset[str]) -> Callable[[StaffRow], bool]:
    def fits(row: StaffRow) -> bool:
        return row.profession in HEALTH_TECHNICIANS and education_band(row.education) in bands

    return fits


def _unlicensed(row: StaffRow) -> bool:
    return row.profession in PHYSICIANS | NURSES and not row.licence_number


def _may_be_posted(row: StaffRow) -> bool:
    return row.profession in PHYSICIANS | NURSES and not row.posted_to_village


def _below_attending(row: StaffRow) -> bool:
    band = title_band(row.title_rank) or title_band(row.qualification_rank)
    return row.profession in HEALTH_TECHNICIANS and band == "4"


TRAININGS: Mapping[str, Training] = MappingProxyType(
    {
        training.key: training
        for training in (
            Training(key="gp", fits=_no_gp, trained=lambda row: replace(row, gp_registered=True)),
            Training(
                key="attending",
                fits=_below_attending,
                trained=lambda row: replace(row, title_rank="3", qualification_rank="3"),
            ),
            Training(
                key="college",
                fits=_technician_below(frozenset({"lower"})),
                trained=lambda row: replace(row, education=_COLLEGE),
            ),
            Training(
                key="bachelor",
                fits=_technician_below(frozenset({"lower", "college"})),
                trained=lambda row: replace(row, education=_DEGREE_HOLDER),
            ),
            Training(
                key="residency",
                fits=lambda row: row.profession in PHYSICIANS and row.residency_certified is False,
                trained=lambda row: replace(row, residency_certified=True),
            ),
            Training(
                key="licence",
                fits=_unlicensed,
                trained=lambda row: replace(row, licence_number="*"),
            ),
            Training(
                key="informatics",
                fits=lambda row: not row.does_informatics,
                trained=lambda row: replace(row, does_informatics=True),
            ),
            Training(
                key="multi_site",
                fits=lambda row: row.profession in PHYSICIANS and not row.practises_elsewhere,
                trained=lambda row: replace(row, practises_elsewhere=True),
            ),
            Training(
                key="village",
                fits=_may_be_posted,
                trained=lambda row: replace(row, posted_to_village=True),
            ),
        )
    }
)
"""One year's retraining as a GP, promotion to intermediate title, further study, residency,
registration of a licence; charge of statistics and informatics, posting to a village clinic."""


def raised_by(training: Training, row: StaffRow, counts: Iterable[str]) -> frozenset[str]:
    """Return which of ``counts`` a person comes to count in by being trained."""
    then = training.trained(row)
    return frozenset(
        count
        for count in counts
        if not STAFF_COUNTS[count].counts(row) and STAFF_COUNTS[count].counts(then)
    )
