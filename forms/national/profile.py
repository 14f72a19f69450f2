"""The institution profile: asked by the wizard, and read from a JSON file."""

import difflib
import json
import re
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from forms.fields import CodeList, Field, Form, Kind, Limits
from models.ledger import identity
from models.ledger.national_codes import INSTITUTION_KINDS
from models.ledger.records import InstitutionProfile
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import InstitutionId

_BYTES = 256 * 1024
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_MOST_PEOPLE = 10_000_000
_SHORT, _LINE = Limits(characters=40), Limits(characters=200)
KINDS = CodeList(
    labels=INSTITUTION_KINDS,
    words=MappingProxyType({
        "乡卫生院": "township_health_centre", "镇卫生院": "township_health_centre",
        "卫生院": "township_health_centre", "中心乡镇卫生院": "central_township_health_centre",
        "社区服务中心": "community_health_centre", "社区服务站": "community_health_station",
        "卫生室": "village_clinic",
    }),
    closed=True,
)  # fmt: skip
PROFILE = Form(
    id="profile",
    title="机构信息",
    fields=(
        Field(key="name", title="机构名称", group="机构", required=True, limits=_LINE, width=24),
        Field(key="uscc", title="统一社会信用代码", group="机构", required=True, limits=_SHORT,
              width=18, hint="18位，不含字母I、O、Z、S、V"),
        Field(key="kind", title="医疗卫生机构类别", kind=Kind.CODE, group="机构", required=True,
              codes=KINDS),
        Field(key="region", title="行政区划代码", group="机构", required=True, limits=_SHORT,
              width=6, hint="6位，所在县（市、区）；一般就是信用代码的第3到8位"),
        Field(key="township", title="所在乡镇（街道）", group="机构", limits=_LINE),
        Field(key="year", title="年度", kind=Kind.WHOLE, group="机构", required=True, width=4,
              limits=Limits(lowest=Fraction(_FIRST_YEAR), highest=Fraction(_LAST_YEAR))),
        Field(key="population", title="服务人口数", kind=Kind.WHOLE, group="机构", unit="人",
              limits=Limits(lowest=Fraction(0), highest=Fraction(_MOST_PEOPLE))),
        Field(key="has_inpatient_beds", title="是否设有住院床位", kind=Kind.YES_NO, group="机构",
              width=6),
        Field(key="founded_on", title="单位成立时间", kind=Kind.DATE, group="机构"),
        Field(key="ownership", title="设置/主办单位", group="机构", limits=_LINE),
        Field(key="head", title="负责人", group="联系", limits=_SHORT),
        Field(key="address", title="地址", group="联系", limits=_LINE, width=30),
        Field(key="postcode", title="邮编", group="联系", limits=Limits(characters=6), width=6),
        Field(key="telephone", title="电话", group="联系", limits=_SHORT),
        Field(key="filing_contact", title="填报人", group="联系", limits=_SHORT),
        Field(key="filing_telephone", title="填报人电话", group="联系", limits=_SHORT),
    ),
)  # fmt: skip


def read_profile(data: bytes, *, file: str = "") -> InstitutionProfile:
    """Read a profile from JSON bytes: one object, keys as in ``PROFILE``.

    Shape: ``kind`` is an id or its Chinese word; ``year`` and ``population``
    are integers; ``founded_on`` is ``YYYY-MM-DD``.
    Raises: Refusal(PROFILE_NOT_JSON), PROFILE_FIELD_UNKNOWN with the nearest
    key as ``suggestion``, PROFILE_FIELD_MISSING, PROFILE_VALUE_WRONG, USCC_…,
    REGION_…, YEAR_OUT_OF_RANGE; the place names the key.
    """
    given = _parse(data, file)
    known = [each.key for each in PROFILE.fields]
    for key in given:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
            raise _refused(
                RefusalCode.PROFILE_FIELD_UNKNOWN, file, key, suggestion=near[0] if near else ""
            )
    for each in PROFILE.fields:
        if each.required and given.get(each.key) in (None, ""):
            raise _refused(RefusalCode.PROFILE_FIELD_MISSING, file, each.key, title=each.title)
    taking = _Taking(given, file)
    return InstitutionProfile(
        uscc=InstitutionId(taking.uscc()),
        name=taking.text("name"),
        region=taking.region(),
        kind=taking.kind(),
        population=taking.population(),
        year=taking.year(),
        township=taking.text("township"),
        address=taking.text("address"),
        postcode=taking.text("postcode"),
        telephone=taking.text("telephone"),
        head=taking.text("head"),
        filing_contact=taking.text("filing_contact"),
        filing_telephone=taking.text("filing_telephone"),
        founded_on=taking.day("founded_on"),
        ownership=taking.text("ownership"),
        has_inpatient_beds=taking.yes_no("has_inpatient_beds"),
    )


def _parse(data: bytes, file: str) -> dict[str, object]:
    if len(data) > _BYTES:
        raise _refused(RefusalCode.PROFILE_NOT_JSON, file, "")
    try:
        given = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_no_key_twice)
    except (ValueError, RecursionError) as broken:
        raise _refused(RefusalCode.PROFILE_NOT_JSON, file, "") from broken
    if not isinstance(given, dict):
        raise _refused(RefusalCode.PROFILE_NOT_JSON, file, "")
    return given


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    given = dict(pairs)
    if len(given) != len(pairs):
        raise ValueError("a key stands twice")
    return given


def _refused(code: RefusalCode, file: str, key: str, **params: str | int) -> Refusal:
    place = Place(file=file, path=key)
    return Refusal(code, place=place, rows=(), field=key, **params)


class _Taking:
    """Takes typed values out of what the file gave."""

    def __init__(self, given: dict[str, object], file: str) -> None:
        self._given, self._file = given, file

    def _wrong(self, key: str) -> Refusal:
        raw = str(self._given[key])[:40]
        return _refused(RefusalCode.PROFILE_VALUE_WRONG, self._file, key, raw=raw)

    def text(self, key: str) -> str:
        value = self._given.get(key)
        if value is None:
            return ""
        if not isinstance(value, str) or len(value) > PROFILE.field(key).limits.characters:
            raise self._wrong(key)
        text = value.strip()
        if not text.isprintable():
            raise self._wrong(key)
        return text

    def uscc(self) -> str:
        code = identity.compact(self.text("uscc"))
        if fault := identity.uscc_fault(code):
            raise _refused(fault, self._file, "uscc", raw=code[:40], length=len(code))
        return code

    def region(self) -> str:
        code = self.text("region")
        if fault := identity.region_fault(code):
            raise _refused(fault, self._file, "region", raw=code[:40])
        return code

    def kind(self) -> str:
        word = re.sub(r"\s", "", self.text("kind"))
        if word in KINDS.labels:
            return word
        by_word = {label: code for code, label in KINDS.labels.items()} | dict(KINDS.words)
        if word not in by_word:
            raise self._wrong("kind")
        return by_word[word]

    def _whole(self, key: str) -> int:
        value = self._given[key]
        if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value.strip()):
            return int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self._wrong(key)
        return value

    def year(self) -> int:
        year = self._whole("year")
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            raise _refused(
                RefusalCode.YEAR_OUT_OF_RANGE,
                self._file,
                "year",
                year=year,
                lowest=_FIRST_YEAR,
                highest=_LAST_YEAR,
            )
        return year

    def population(self) -> int | None:
        if self._given.get("population") is None:
            return None
        people = self._whole("population")
        if not 0 <= people <= _MOST_PEOPLE:
            raise self._wrong("population")
        return people

    def day(self, key: str) -> date | None:
        text = self.text(key)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError as wrong:
            raise self._wrong(key) from wrong

    def yes_no(self, key: str) -> bool | None:
        value = self._given.get(key)
        if value is not None and not isinstance(value, bool):
            raise self._wrong(key)
        return value
