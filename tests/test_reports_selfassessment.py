"""What the self-assessment report says, read from its content tree."""

from dataclasses import replace
from datetime import UTC, date, datetime

from models.assessment.grades import Answers
from models.assessment.levels import assess
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.reports.content import Document, KeyValues, Notice, PageMarks, Paragraph, Table
from models.reports.report_clauses import ClauseBeside, EvidenceLine
from models.reports.selfassessment import ReportInput, self_assessment_report
from models.standards.compile import compile_pack
from models.standards.pack import Grade
from models.vocabulary.ids import ClauseCode
from tests.ledgers import device, ledgers, people, profile
from tests.test_assessment_grades import ticked
from tests.tiny_pack import clause_text, pack_text

NURSES = {"measure": "staff.nurses_per_physician", "at_least": "1"}
DEVICE = {"register": "equipment", "kind": "defibrillator"}
NOBODY = Answers(ticks={}, not_applicable={})


def given(answers: Answers = NOBODY, **changes: object) -> ReportInput:
    pack = compile_pack(
        pack_text(
            clause_text("1.1.1", requirement=NURSES, core=True),
            clause_text("1.1.2", requirement=DEVICE),
            clause_text("1.1.3", may_not_apply=True),
            shares={"C": "90%"},
        ),
        MEASURES,
    )
    readings = Readings(
        ledgers(staff=people(_21=14, _11=16), equipment=[device("B超")]), pack.kinds
    )
    made = ReportInput(
        profile=profile(),
        pack=pack,
        assessment=assess(pack, readings, answers),
        readings=readings,
        beside={
            ClauseCode("1.1.1"): ClauseBeside(
                claim_reason="县医院派驻护士 2 名",
                lead="院办",
                supporting=("护理部", "门诊部"),
                evidence=(
                    EvidenceLine(
                        name="协议.pdf",
                        kind="合同",
                        dated_on="2025-03-01",
                        valid_until="2025-12-31",
                    ),
                    EvidenceLine(name="名册.xlsx"),
                ),
            ),
            ClauseCode("1.1.3"): ClauseBeside(lead="院办"),
        },
        revision=1,
        final=False,
        marks=PageMarks(digest=("草稿",)),
        audit_head="0" * 64,
        made_at=datetime(2025, 6, 12, tzinfo=UTC),
        on=date(2025, 6, 12),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def words(document: Document) -> str:
    found = [document.title, *(pair.cell.plain for pair in document.identity)]
    for part in document.parts:
        found.append(part.title)
        for block in part.blocks:
            match block:
                case Paragraph() | Notice():
                    found.append(block.text)
                case KeyValues():
                    found += [pair.cell.plain for pair in block.pairs]
                case Table():
                    found += [" ".join(cell.plain for cell in row.cells) for row in block.rows]
                case _:
                    found.append(getattr(block, "text", ""))
    return "\n".join(found)


def pairs(document: Document) -> set[str]:
    return {f"{pair.label} {pair.cell.plain}" for pair in document.identity}


def test_a_ratio_shows_its_figures_its_bound_and_what_is_short() -> None:
    text = words(self_assessment_report(given()))
    assert "医护比 14/16 = 1∶0.88（要求 ≥ 1∶1）。注册护士还差 2 人" in text


def test_one_missing_device_is_said_in_a_word() -> None:
    text = words(self_assessment_report(given()))
    assert "缺除颤仪" in text
    assert "0 → 1 还差 1 台" in text


def test_a_draft_says_so_and_carries_no_check_code() -> None:
    document = self_assessment_report(given())
    assert "草稿，未定稿" in words(document)
    assert "校验码 定稿后生成" in pairs(document)


def test_a_final_report_names_its_package_and_its_check_code_on_the_cover() -> None:
    marks = PageMarks(number="X-submission-a-1", digest=("1W7G", "Y3RF", "1W7G"), qr="DABIAO1")
    document = self_assessment_report(given(final=True, marks=marks))
    assert document.marks == marks
    assert {"校验码 1W7G-Y3RF-1W7G", "文件号 X-submission-a-1", "定稿日期 2025-06-12"} <= pairs(
        document
    )


def test_a_level_that_hangs_on_recalled_statements_is_provisional() -> None:
    answers = ticked(given().pack, Grade.A)
    text = words(self_assessment_report(given(answers)))
    assert "按现在的自评，达到基本标准。结论为暂定" in text
    assert "标准包尚未与官方原文逐条核对" in text


def test_an_over_claim_shows_its_reason() -> None:
    answers = ticked(given().pack, Grade.C, {"1.1.1"})
    text = words(self_assessment_report(given(answers)))
    assert "自评高 1 级" in text
    assert "自评高于计算结果的理由：县医院派驻护士 2 名" in text
    assert "责任科室：院办　协助科室：护理部、门诊部" in text
    assert "佐证：协议.pdf（合同，2025-03-01，有效至 2025-12-31）；名册.xlsx。" in text


def test_a_clause_that_falls_away_shows_why_and_nothing_else() -> None:
    answers = Answers(ticks={}, not_applicable={ClauseCode("1.1.3"): "未设床位"})
    text = words(self_assessment_report(given(answers)))
    assert "不适用的理由：未设床位" in text
    assert "1.1.3C" not in text


def test_no_identity_number_reaches_the_report() -> None:
    assert "id_number" not in repr(self_assessment_report(given()))
