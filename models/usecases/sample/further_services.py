"""The sample's rows of services, quality and safety."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction

from models.ledger.national_codes import PHYSICIANS
from models.ledger.records import StaffRow
from models.usecases.sample.book import Book, working_days

_DISEASES = """
高血压病 | I10
2型糖尿病 | E11
冠状动脉粥样硬化性心脏病 | I25
脑梗死恢复期 | I69
慢性阻塞性肺疾病 | J44
急性上呼吸道感染 | J06
急性支气管炎 | J20
社区获得性肺炎 | J18
支气管哮喘 | J45
急性胃肠炎 | A09
慢性胃炎 | K29
消化性溃疡 | K27
便秘 | K59
胆囊炎 | K81
泌尿道感染 | N39
前列腺增生 | N40
缺铁性贫血 | D50
高脂血症 | E78
痛风 | M10
甲状腺功能减退症 | E03
颈椎病 | M47
腰椎间盘突出症 | M51
肩周炎 | M75
膝骨关节炎 | M17
类风湿关节炎 | M06
湿疹 | L30
荨麻疹 | L50
带状疱疹 | B02
急性扁桃体炎 | J03
急性结膜炎 | H10
中耳炎 | H66
龋病 | K02
阴道炎 | N76
盆腔炎性疾病 | N73
痔 | K64
软组织损伤 | T14
骨折术后康复 | T92
偏头痛 | G43
失眠症 | F51
眩晕 | R42
"""
_DRUGS = """
阿莫西林胶囊 | 1 | 胶囊剂 | 0.25g×24粒 | 1 | 1
头孢呋辛酯片 | 1 | 片剂 | 0.25g×12片 | 1 | 1
左氧氟沙星片 | 1 | 片剂 | 0.5g×6片 | 1 | 1
阿奇霉素片 | 1 | 片剂 | 0.25g×6片 | 1 | 1
苯磺酸氨氯地平片 | 1 | 片剂 | 5mg×28片 | 1 | 0
缬沙坦胶囊 | 1 | 胶囊剂 | 80mg×14粒 | 1 | 0
酒石酸美托洛尔片 | 1 | 片剂 | 25mg×20片 | 1 | 0
盐酸二甲双胍片 | 1 | 片剂 | 0.5g×30片 | 1 | 0
格列美脲片 | 1 | 片剂 | 2mg×30片 | 1 | 0
阿卡波糖片 | 1 | 片剂 | 50mg×30片 | 1 | 0
阿托伐他汀钙片 | 1 | 片剂 | 20mg×7片 | 1 | 0
阿司匹林肠溶片 | 1 | 片剂 | 100mg×30片 | 1 | 0
硫酸氢氯吡格雷片 | 1 | 片剂 | 75mg×7片 | 1 | 0
奥美拉唑肠溶胶囊 | 1 | 胶囊剂 | 20mg×14粒 | 1 | 0
布洛芬缓释胶囊 | 1 | 胶囊剂 | 0.3g×20粒 | 1 | 0
氯雷他定片 | 1 | 片剂 | 10mg×6片 | 1 | 0
沙丁胺醇气雾剂 | 1 | 气雾剂 | 100μg×200揿 | 1 | 0
呋塞米注射液 | 1 | 注射剂 | 2ml:20mg | 1 | 0
肾上腺素注射液 | 1 | 注射剂 | 1ml:1mg | 1 | 0
复方丹参滴丸 | 2 | 丸剂 | 27mg×180丸 | 1 | 0
连花清瘟胶囊 | 2 | 胶囊剂 | 0.35g×24粒 | 1 | 0
藿香正气口服液 | 2 | 合剂 | 10ml×10支 | 1 | 0
六味地黄丸 | 2 | 丸剂 | 200丸 | 1 | 0
板蓝根颗粒 | 2 | 颗粒剂 | 10g×20袋 | 1 | 0
黄芪 | 3 | 饮片 | 片 | 0 | 0
当归 | 3 | 饮片 | 片 | 0 | 0
川芎 | 3 | 饮片 | 片 | 0 | 0
白术 | 3 | 饮片 | 片 | 0 | 0
茯苓 | 3 | 饮片 | 块 | 0 | 0
甘草 | 3 | 饮片 | 片 | 0 | 0
柴胡 | 3 | 饮片 | 段 | 0 | 0
桂枝 | 3 | 饮片 | 段 | 0 | 0
"""
_STOCK = """
医用外科口罩 | 个 | 2000 | 3200 | 20240611 | 0 | 2026-06-10 | 2025-05-30
医用防护口罩 | 个 | 300 | 420 | 20231108 | 0 | 2025-11-07 | 2025-05-30
隔离衣 | 件 | 100 | 60 | 20231201 | 0 | 2026-11-30 | 2025-05-30
一次性手套 | 双 | 1000 | 1800 | 20240312 | 0 | 2027-03-11 | 2025-05-30
防护面屏 | 个 | 50 | 80 | 20230901 | 1 |  | 2025-05-30
含氯消毒片 | 瓶 | 40 | 55 | 20230520 | 0 | 2025-05-19 | 2025-05-30
75%酒精 | 瓶 | 60 | 90 | 20240820 | 0 | 2026-08-19 | 2025-05-30
红外额温枪 | 支 | 6 | 8 |  | 1 |  | 2025-05-30
应急照明灯 | 只 | 10 | 12 |  | 1 |  | 2025-05-30
担架 | 副 | 2 | 2 |  | 1 |  | 2025-05-30
"""
_HAZARDS = """
2025-01-14 | 1 | 三楼灭火器压力不足 | 程斌 | 2025-01-20 | 2025-01-17
2025-02-11 | 2 | 周转房外墙瓷砖空鼓 | 程斌 | 2025-05-31 |
2025-03-20 | 3 | 两台电脑未装杀毒软件 | 赵志丽 | 2025-03-31 | 2025-03-25
2025-05-13 | 4 | 医疗废物暂存间门锁损坏 | 林晓倩 | 2025-05-20 | 2025-05-16
2025-06-03 | 5 | 酒精存放量超出规定 | 何子兰 | 2025-06-20 |
"""
_ADVERSE = ("跌倒", "用药差错", "针刺伤", "标本采集错误", "输液外渗", "设备报警失灵", "院内压疮",
            "过敏反应")  # fmt: skip
_NURSING_NOT_WRITTEN_DOWN = 1


def write_services(book: Book, figures: Mapping[str, Fraction], staff: Sequence[StaffRow]) -> None:
    """Write diseases, drugs, teams, rounds, agreements, surveys, opinions, honours."""
    book.table("diseases", "name icd", _DISEASES, outpatient="1")
    book.table("drugs", "name kind form specification essential antibacterial", _DRUGS)
    book.table("short_drugs", "held_on drug specification quantity delivered_on", """
        2025-02-18 | 多索茶碱片 | 0.2g×12片 | 2盒 | 2025-02-21
        2025-03-27 | 甘精胰岛素注射液 | 3ml:300单位 | 1支 | 2025-03-29
        2025-05-22 | 沙美特罗替卡松吸入剂 | 50μg/250μg | 1盒 |
    """)  # fmt: skip
    leaders = [row.name for row in staff if row.profession in PHYSICIANS]
    for at in range(int(figures["teams.family_doctor"])):
        book.write(
            "teams", name=f"第{'一二三四五六'[at]}团队", leader=leaders[at % len(leaders)],
            contracted=2100 + at * 130, trained_on=date(2024, 9, 12) if at else "2021-11-05",
        )  # fmt: skip
    for at, day in enumerate(working_days(12)):
        done = day + timedelta(days=at % 2)
        book.write(
            "rounds", planned_on=day, place=f"第{at + 1}轮村点", published_on=date(2025, 1, 3),
            done_on=done if at < 10 else "", patients=18 + at * 3 if at < 10 else "",
        )  # fmt: skip
    book.table("agreements", "party kind level items signed_on valid_until liaison", """
        望禾县人民医院 | 2 | 2 | 双向转诊;绿色通道 | 2024-01-01 | 2026-12-31 | 阎景颖
        望禾县中医院 | 2 | 2 | 双向转诊;中医康复 | 2024-07-01 | 2025-06-30 | 贾嘉蓉
        望禾县人民医院 | 1 | 2 | 专家坐诊;业务指导 | 2023-05-01 | 2026-04-30 | 吕志华
        净源医疗废物处置中心 | 5 | 0 | 医疗废物收集处置 | 2025-01-01 | 2025-12-31 | 程斌
    """)  # fmt: skip
    _write_surveys(book, figures)
    book.table("opinions", "held_on kind content way department answered_on result", """
        2025-02-06 | 1 | 希望周末也能打疫苗 | 意见箱 | 预防接种室 | 2025-02-14 | 周六上午开诊
        2025-03-11 | 2 | 抽血排队时间长 | 来访 | 检验科 | 2025-03-13 | 增开一个窗口
        2025-04-29 | 3 | 护士服务耐心 | 锦旗 | 护理部 | 2025-04-29 | 通报表扬
        2025-06-05 | 1 | 停车位不够 | 12345 | 后勤科 |  |
    """)  # fmt: skip
    book.table("honours", "title level by awarded_on document of", """
        健康教育先进单位 | 4 | 望禾县卫生健康局 | 2024-12-20 | 望卫发〔2024〕88号 | 1
        优秀家庭医生团队 | 3 | 市卫生健康委员会 | 2025-05-19 | 市卫〔2025〕31号 | 2
    """)  # fmt: skip
    book.table("inspections", "held_on by subject problems mended deadline closed_on", """
        2025-03-05 | 望禾县卫生健康局 | 基本公共卫生服务督导 | 4 | 4 | 2025-03-31 | 2025-03-28
        2025-05-20 | 望禾县医疗保障局 | 医保基金使用检查 | 2 | 1 | 2025-06-30 |
    """)  # fmt: skip


def _write_surveys(book: Book, figures: Mapping[str, Fraction]) -> None:
    for group, asked, satisfied in (
        ("1", "satisfaction.asked", "satisfaction.satisfied"),
        ("2", "satisfaction.staff_asked", "satisfaction.staff_satisfied"),
    ):
        people, content = int(figures[asked]), int(figures[satisfied])
        first = people // 2
        book.write(
            "surveys", held_on=date(2025, 3, 12), of=group, way="1", asked=first,
            satisfied=min(first, content // 2),
        )  # fmt: skip
        book.write(
            "surveys", held_on=date(2025, 6, 4), of=group, way="3", asked=people - first,
            satisfied=content - min(first, content // 2),
        )  # fmt: skip


def write_quality(book: Book, figures: Mapping[str, Fraction]) -> None:
    """Write drills, checks and meetings, hazards, emergency stock, adverse events."""
    for kind, key, subject in (
        ("1", "drills.emergency", "登革热疫情应急处置"),
        ("2", "drills.fire", "住院楼疏散与灭火"),
        ("3", "drills.rescue", "心肺复苏与除颤"),
    ):
        for day in working_days(int(figures[key]), date(2025, 2, 20)):
            book.write(
                "drills", held_on=day, kind=kind, subject=subject, people=15, summed_up="1",
                leader="吕志华",
            )  # fmt: skip
    for kind, key, subject, left_out in (
        ("5", "quality.meetings", "医疗质量例会", 0),
        ("3", "infection.checks", "手卫生、消毒灭菌、医废", 0),
        ("4", "nursing.checks", "护理质量检查", _NURSING_NOT_WRITTEN_DOWN),
    ):
        for at, day in enumerate(working_days(int(figures[key]) - left_out)):
            book.write(
                "self_checks", held_on=day, kind=kind, subject=subject, problems=at % 3,
                mended=at % 3, responsible="阎景颖",
            )  # fmt: skip
    book.table("self_checks", "held_on kind subject problems mended responsible", """
        2025-04-15 | 1 | 对照九项准则逐条自查 | 2 | 2 | 吕志华
        2025-04-24 | 2 | 医保基金使用自查 | 3 | 2 | 赵志丽
        2025-01-22 | 6 | 上年度质量安全与纠纷分析 | 5 | 5 | 吕志华
    """)  # fmt: skip
    book.write("self_checks", held_on=date(2025, 5, 13), kind="9", subject="全院安全大排查",
               hazard_kinds="1;2;3;4;5", problems=5, mended=3, responsible="程斌")  # fmt: skip
    book.write("self_checks", held_on=date(2025, 5, 9), kind="10", subject="部署安全生产月",
               budget=30_000, responsible="吕志华")  # fmt: skip
    book.table("hazards", "held_on kind what responsible deadline closed_on", _HAZARDS)
    book.table(
        "emergency_stock", "name unit quota stock batch lasting valid_until counted_on", _STOCK
    )
    events = int(figures["adverse.reported"])
    for at, day in enumerate(working_days(events)):
        book.write(
            "adverse_events", held_on=day, what=_ADVERSE[at % len(_ADVERSE)], grade="4",
            department="护理部", reported_on=day,
        )  # fmt: skip
