"""What two centres of the sample are putting right: one for a level, one its hazards.

Days lie about the sample's own day, so that some tasks are late, some done, some closed.
"""

from models.ledger.form_rows import RECTIFICATION, FormRow
from models.usecases.sample.book import Book
from models.vocabulary.ids import InstitutionId

_FALLING_TILES = "周转房外墙瓷砖空鼓"


def tasks_for_a_level(uscc: InstitutionId) -> tuple[FormRow, ...]:
    """Return the tasks of the centre that wants to reach a level, most made from its gaps."""
    book = Book(uscc)
    _write_large(book)
    _write_small(book)
    return tuple(book.rows)


def _write_large(book: Book) -> None:
    book.write(
        RECTIFICATION, reference="gap/staff.gp", source="1", clause="1.4.1",
        task="全科医生：现有 4 人，要求 7 人，还差 3 人", department="院办", responsible="李素芬",
        leader="方永康", measure="向县里申报招聘计划；选送 2 名医师参加全科医生转岗培训",
        starts_on="2025-02-10", deadline="2025-12-20", budget="160000", funding="2",
        nodes="2025-03-20 报招聘计划√；2025-05-30 面试；2025-09-30 转岗培训结业",
        progress="40", state="2",
    )  # fmt: skip
    book.write(
        RECTIFICATION, reference="gap/equipment.defibrillator", source="1",
        clause="1.3.3、2.2.1.1", task="除颤仪：现有 0 台，要求 1 台，还差 1 台",
        department="总务科", responsible="郝永刚", leader="方永康", measure="县级集中采购",
        starts_on="2025-03-03", deadline="2025-05-31", budget="28500", funding="1",
        nodes="2025-03-20 报批√；2025-05-10 采购", progress="60", state="2",
    )  # fmt: skip
    book.write(
        RECTIFICATION, reference="gap/room.mother_baby_room", source="1", clause="1.3.4",
        task="母婴室：现有 0 间，要求 1 间，还差 1 间", department="妇产科", responsible="梁海燕",
        leader="方永康", measure="门诊二楼 203 室改建", starts_on="2025-04-01",
        deadline="2025-06-20", budget="12000", funding="1",
        nodes="2025-04-20 腾房√；2025-06-15 验收", progress="80", state="2",
    )  # fmt: skip
    book.write(
        RECTIFICATION, reference="gap/beds.open", source="1", clause="1.3.2",
        task="实有床位：现有 35 张，要求 50 张，还差 15 张", department="院办",
        responsible="李素芬", leader="方永康", measure="申报住院楼改扩建", deadline="2025-12-31",
        budget="900000", funding="3", state="6", held_because="等县里批复改扩建项目",
    )  # fmt: skip


def _write_small(book: Book) -> None:
    book.write(
        RECTIFICATION, reference="gap/contracts.key_groups", source="1", clause="2.1.3",
        task="重点人群签约人数：现有 5606 人，要求 5820 人，还差 214 人", department="公共卫生科",
        responsible="赵婷", leader="周明远", measure="结合老年人体检入村签约",
        starts_on="2025-03-01", deadline="2025-10-31", funding="4", progress="50", state="2",
    )  # fmt: skip
    book.write(
        RECTIFICATION, reference="gap/prescriptions.antibacterial", source="1", clause="3.7.3",
        task="门诊抗菌药物处方数：现有 4877 张，最多 4558 张，多出 319 张", department="药房",
        responsible="唐艳", leader="周明远", measure="每月处方点评，公示不合理处方",
        starts_on="2025-03-01", deadline="2025-06-30", nodes="2025-04-10 第一季度点评√",
        funding="7", progress="30", state="5", held_because="5 月又有 36 张不合理处方",
    )  # fmt: skip
    book.write(
        RECTIFICATION, source="3", clause="3.7.4", task="急救药品专柜没有定位定量标识",
        department="药房", responsible="唐艳", leader="周明远", measure="重做标识，每周核对",
        starts_on="2025-05-21", deadline="2025-05-30", funding="7", progress="100", state="3",
        closed_on="2025-06-04", proof="照片和核对记录",
    )  # fmt: skip
    book.write(
        RECTIFICATION, source="4", task="住院部二楼安全出口堆放纸箱", hazard_kind="1",
        department="总务科", responsible="韦正华", leader="方永康", measure="清走，张贴禁放标识",
        found_on="2025-05-13", starts_on="2025-05-13", deadline="2025-05-16", funding="7",
        progress="100", state="4", closed_on="2025-05-15", proof="整改前后照片",
        checked_by="李素芬", checked_on="2025-05-16", verdict="1",
    )  # fmt: skip
    book.write(
        RECTIFICATION, reference="gap/training.continuing_education", source="1", clause="4.2.3",
        task="接受继续医学教育人数：现有 36 人，要求 38 人，还差 2 人", state="1",
    )  # fmt: skip


def write_tasks(book: Book) -> None:
    """Write what a careful centre puts right: what checks found, and a hazard in the book."""
    book.write(
        RECTIFICATION, source="4", task="1 笔理疗收费没有治疗记录", department="综合办公室",
        responsible="赵志丽", leader="吕志华", measure="退回费用，补做培训",
        found_on="2025-04-24", starts_on="2025-04-25", deadline="2025-06-20", funding="7",
        progress="70", state="2",
    )  # fmt: skip
    hazard = next(row for row in book.rows if row.values.get("what") == _FALLING_TILES)
    book.write(
        RECTIFICATION, reference=f"hazards/{hazard.row_id}", task=_FALLING_TILES, source="5",
        hazard_kind="2", found_on="2025-02-11", department="后勤科", responsible="程斌",
        leader="吕志华", measure="围挡，请有资质的单位铲除重做", starts_on="2025-02-12",
        deadline="2025-05-31", nodes="2025-02-14 围挡√；2025-05-20 铲除重做", budget="46000",
        funding="3", progress="30", state="2",
    )  # fmt: skip
