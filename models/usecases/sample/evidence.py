"""The evidence of the institutions that have got that far."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from models.usecases.sample.papers import sample_paper, sample_picture
from models.usecases.sample.records import SampleFile
from models.vocabulary.ids import ClauseCode, CriterionId


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A file to be made: ``what`` is the number of a paper, or the subject of a picture."""

    name: str
    clause: str
    what: str
    criterion: str = ""
    told: Mapping[str, str] = field(default_factory=dict)
    also_at: tuple[str, ...] = ()


_PIECES: Mapping[str, _Piece] = MappingProxyType({
    "liutang-nurses": _Piece(name="县医院派驻护士协议书.pdf", clause="1.4.1",
                             criterion="1.4.1.C3", what="LT-2025-01",
                             told={"kind": "agreement", "dated_on": "2025-03-01",
                                   "valid_until": "2025-12-31", "remark": "原件在护理部"}),
    "liutang-licence": _Piece(name="执业许可证副本.pdf", clause="1.1.1", what="LT-2025-02",
                              told={"kind": "certificate", "dated_on": "2020-06-01",
                                    "valid_until": "2025-05-31", "item": "医疗机构执业许可证"},
                              also_at=("1.2.1",)),
    "liutang-plan": _Piece(name="2024年度工作计划.pdf", clause="1.1.2", what="LT-2024-01",
                           told={"kind": "report", "dated_on": "2024-01-15",
                                 "item": "年度工作计划"}),
    "liutang-fire": _Piece(name="门诊楼灭火器.png", clause="1.3.4", what="extinguisher"),
    "nanping-plan": _Piece(name="2025年质量管理工作计划.pdf", clause="3.2.1", what="NP-2025-11"),
    "nanping-fire": _Piece(name="住院部灭火器.png", clause="4.4.2", what="extinguisher"),
    "nanping-hands": _Piece(name="治疗室洗手设施.png", clause="3.5.4", what="washbasin"),
    "shuangxi-plan": _Piece(name="2025年培训计划.pdf", clause="4.2.3", what="SX-2025-06"),
    "shuangxi-hands": _Piece(name="接种室洗手设施.png", clause="3.5.4", what="washbasin"),
    "bailu-nurses": _Piece(name="护理人员派驻协议书.pdf", clause="1.4.1",
                           criterion="1.4.1.C3", what="BL-2025-03"),
    "bailu-ambulance": _Piece(name="急救驻点合作协议.pdf", clause="1.3.3",
                              criterion="1.3.3.C13", what="BL-2025-04"),
    "bailu-tcm": _Piece(name="中医馆改造期间业务安排.pdf", clause="2.2.1.6", what="BL-2025-05"),
    "hewan-repair": _Piece(name="除颤仪送修单.pdf", clause="1.3.3", what="HW-2025-02"),
    "changping-plan": _Piece(name="2025年巡诊排班.pdf", clause="2.1.6", what="CP-2025-01"),
    "changping-hands": _Piece(name="诊室洗手设施.png", clause="3.5.4", what="washbasin"),
    "xiaba-plan": _Piece(name="转诊协议.pdf", clause="2.1.4", what="XB-2025-01"),
    "xiaba-fire": _Piece(name="院内灭火器.png", clause="4.4.2", what="extinguisher"),
})  # fmt: skip


def evidence_files(which: Iterable[str]) -> tuple[SampleFile, ...]:
    """Return the files of these names, made anew and always the same."""
    return tuple(_made(_PIECES[each]) for each in which)


def _made(piece: _Piece) -> SampleFile:
    draw = sample_picture if piece.name.endswith(".png") else sample_paper
    return SampleFile(
        name=piece.name,
        clause=ClauseCode(piece.clause),
        criterion=CriterionId(piece.criterion),
        data=draw(piece.what),
        told=piece.told,
        also_at=tuple(ClauseCode(code) for code in piece.also_at),
    )
