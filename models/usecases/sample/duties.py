"""What a careful small centre has done of the year's duties by June, and two of its own."""

from models.usecases.sample.book import Book

_NATIONAL = "national-2023"
"""The policy whose rows are recorded."""
_DONE = """
上年度质量安全分析评价 | C11 | 2025-12-31 | 2025-01-22 | 吕志华 | 分析上年度质量安全 | 评价报告
领导班子安全生产专题会议 | C12 | 2025-12-31 | 2025-05-09 | 吕志华 | 部署安全生产月 | 会议纪要
应急物资动态更新 | C14 |  | 2025-03-27 | 程斌 | 清点一遍，更换过期口罩 | 物资台账
"""
_OWN = """
住院楼消防通道清理 | 2025-05-30 | 院务会 | 程斌 | 通道不堆物，门不上锁
汛期应急值守排班 | 2025-06-30 | 院务会 | 阎景颖 | 六至九月每天有人带班
"""


def write_duties(book: Book) -> None:
    """Write records of duties and the centre's own ones; the rest is still to be done."""
    book.table(
        "duties_done", "title row due done_on who what evidence", _DONE,
        policy=_NATIONAL, state="1",
    )  # fmt: skip
    book.table("own_duties", "title due source who what", _OWN)
