"""The people of 柳塘镇中心卫生院, the institution the sample opens with, one by one.

46 people: 38 health technicians, of them 16 physicians and 14 nurses; three
without a department; one, 何静, stands on the list twice.
"""

from dataclasses import replace
from datetime import date

from models.ledger.records import StaffRow
from models.usecases.sample.jobs import read_job
from models.usecases.sample.people import Household, Person, staff_rows

# name | sex | born on | department | profession | category | scopes | title | education |
# on the establishment | flags
_PEOPLE = """
周明远 | 1 | 1979-03-12 | 内科       | 11 | 1 | 11 | 233 | 21 | 1 | lead gp
李秀兰 | 2 | 1984-11-05 | 护理部     | 21 |   |    | 253 | 31 | 1 | lead
王建国 | 1 | 1968-07-21 | 中医科     | 11 | 4 | 51 | 232 | 21 | 1 | lead
赵婷   | 2 | 1993-02-17 | 公共卫生科 | 11 | 3 | 41 | 234 | 21 | 1 |
陈志强 | 1 | 1990-05-23 | 外科       | 11 | 1 | 12 | 233 | 21 | 1 |
刘芳   | 2 | 1988-09-30 | 全科       | 11 | 1 | 21 | 233 | 21 | 2 |
孙丽   | 2 | 1996-12-08 |            | 21 |   |    | 255 | 31 | 2 |
马国强 | 1 | 1965-04-02 | 检验科     | 41 |   |    | 263 | 31 | 1 |
何静   | 2 | 1991-08-19 | 影像科     | 42 |   |    | 264 | 21 | 1 |
郭晓峰 | 1 | 1987-10-11 | 口腔科     | 12 | 2 | 31 | 234 | 31 | 1 |
罗敏   | 2 | 1995-06-26 | 预防接种室 | 21 |   |    | 254 | 21 | 1 |
谢文斌 | 1 | 1992-01-15 |            | 11 | 1 | 11 | 234 | 21 | 1 |
唐艳   | 2 | 1983-03-28 | 药房       | 31 |   |    | 243 | 31 | 1 |
何静   | 2 | 1991-08-19 | 影像科     | 42 |   |    | 264 | 21 | 1 |
梁海燕 | 2 | 1989-07-07 | 妇产科     | 11 | 1 | 13 | 233 | 21 | 1 | lead
邓小梅 | 2 | 1994-05-13 | 护理部     | 21 |   |    | 254 | 31 | 1 |
方永康 | 1 | 1975-09-09 | 院办       | 80 |   |    |     | 31 | 1 | head
杜䶮   | 1 | 1986-02-03 | 内科       | 12 | 1 | 11 | 235 | 31 | 1 |
石春兰 | 2 | 1982-10-24 | 中医科     | 11 | 4 | 51 | 233 | 21 | 1 |
贾建平 | 1 | 1977-06-18 | 外科       | 12 | 1 | 12 | 234 | 41 | 1 | gp
夏㛃   | 2 | 1997-04-29 | 护理部     | 21 |   |    | 255 | 31 | 2 |
田秀英 | 2 | 1976-08-02 | 全科       | 12 | 1 | 21 | 234 | 31 | 1 | village
姚思佳 | 2 | 1998-11-16 | 护理部     | 21 |   |    | 255 | 21 | 2 |
邱庆辉 | 1 | 1981-12-20 | 内科       | 11 | 1 | 11 | 233 | 21 | 1 |
白玉梅 | 2 | 1985-01-27 | 妇产科     | 22 |   |    | 253 | 31 | 1 |
江宏伟 | 1 | 1990-03-06 | 急诊科     | 11 | 1 | 22 | 234 | 21 | 1 |
史雨婷 | 2 | 1999-09-01 | 护理部     | 21 |   |    | 255 | 31 | 2 |
谭学军 | 1 | 1978-05-30 | 中医科     | 12 | 4 | 51 | 235 | 31 | 1 |
廖静   | 2 | 1992-07-25 | 儿科       | 11 | 1 | 14 | 234 | 21 | 1 |
熊立新 | 1 | 1980-11-11 | 中药房     | 32 |   |    | 243 | 31 | 1 |
孔佳怡 | 2 | 2000-02-14 | 护理部     | 21 |   |    | 255 | 31 | 2 |
郝永刚 | 1 | 1973-04-08 | 总务科     | 90 |   |    |     | 70 | 1 |
崔海霞 | 2 | 1987-08-31 | 康复理疗科 | 21 |   |    | 254 | 31 | 1 |
陆晓慧 | 2 | 1994-10-09 | 检验科     | 41 |   |    | 264 | 21 | 1 |
金文涛 | 1 | 1996-06-04 | 影像科     | 42 |   |    | 265 | 31 | 2 |
康丽娟 | 2 | 1988-12-12 | 药房       | 31 |   |    | 244 | 31 | 1 |
毛子轩 | 1 | 1999-05-20 | 公共卫生科 | 69 |   |    |     | 21 | 2 |
秦兰   | 2 | 1983-09-17 | 护理部     | 21 |   |    | 253 | 31 | 1 |
韦正华 | 1 | 1972-01-05 | 总务科     | 90 |   |    |     | 70 | 1 |
汪思颖 | 2 | 1998-03-23 |            | 21 |   |    | 255 | 31 | 2 |
任红霞 | 2 | 1979-07-14 | 护理部     | 21 |   |    | 253 | 31 | 1 |
姜秀云 | 2 | 1986-06-06 | 护理部     | 21 |   |    | 254 | 31 | 1 |
李素芬 | 2 | 1985-05-18 | 院办       | 80 |   |    |     | 21 | 1 |
钟庆   | 1 | 1991-11-02 | 信息科     | 70 |   |    |     | 21 | 1 | informatics
范景𬭎 | 1 | 1984-08-08 | 医保办     | 80 |   |    |     | 31 | 1 |
龚红梅 | 2 | 1982-02-26 | 财务科     | 70 |   |    |     | 31 | 1 |
余家龘 | 1 | 1970-10-30 | 总务科     | 90 |   |    |     | 60 | 2 |
"""


def liutang_staff(house: Household) -> tuple[StaffRow, ...]:
    """Return the 47 rows of the list: 46 people, one of them twice."""
    rows = staff_rows((_person(line) for line in _PEOPLE.strip().splitlines()), house)
    first = next(row for row in rows if row.name == "何静")
    return tuple(
        replace(
            first, row_id=row.row_id, origin=row.origin, extra={**row.extra, "备注": "从旧名册转来"}
        )
        if row.name == first.name and row is not first
        else row
        for row in rows
    )


def _person(line: str) -> Person:
    name, sex, born, *work = (part.strip() for part in line.split("|"))
    department, profession, category, scopes, title, education, establishment, flags = work
    return Person(
        name=name,
        sex=sex,
        born_on=date.fromisoformat(born),
        job=read_job(department, profession, category, scopes, flags),
        title=title,
        education=education,
        establishment=establishment,
    )
