"""What to do next, as rows: the checks before submitting, gathered by what mends them."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.usecases.cards import ChecklistCard, ClauseLine
from models.usecases.checks.check_cards import PreflightCard, PreflightItem
from ui.desk import Destination
from ui.look.icons import IconName
from ui.pages.checklist.words import said
from ui.texts.joining import listed
from ui.texts.sentences import check_shown, word
from ui.translated import translated

translate = QCoreApplication.translate
_NAMED = 4
"""How many clauses a row names before it says 等."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """One row: what, why, the button's word, and where it leads."""

    title: str
    detail: str
    action: str
    icon: IconName
    where: Destination
    ink: str = "text_2"
    filled: bool = False


def clause_lines(card: ChecklistCard) -> tuple[ClauseLine, ...]:
    """Return every clause of the tree, in order."""
    return tuple(
        line for chapter in card.chapters for part in chapter.sections for line in part.clauses
    )


def next_steps(
    checklist: ChecklistCard, preflight: PreflightCard, *, ledgers_empty: bool
) -> tuple[NextStep, ...]:
    """Return the steps, those that stop submitting first.

    A final revision has none: what is left of it belongs to the submit page.
    """
    if checklist.final:
        return ()
    asked = _Asked(checklist, preflight)
    steps = (
        _import_step() if ledgers_empty else None,
        asked.feedback(),
        asked.profile(),
        asked.barred(),
        asked.veto_open(),
        asked.over_claims(),
        asked.lost_evidence(),
        *asked.held_rows(),
        asked.unconfirmed(),
        None if ledgers_empty else asked.lacking_data(),
        asked.carried(),
        asked.open_clauses(),
        asked.empty_figures(),
        asked.evidence(),
        asked.county(),
    )
    return tuple(step for step in steps if step is not None)


def _import_step() -> NextStep:
    return NextStep(
        title=translate("Home", "导入人员、设备台账"),
        detail=translate("Home", "现有的表格可以直接读，多数款由台账自动算出"),
        action=translate("Home", "去导入"),
        icon=IconName.IMPORT,
        where=Destination(page="import"),
    )


class _Asked:
    """The preflight's findings by code."""

    def __init__(self, checklist: ChecklistCard, preflight: PreflightCard) -> None:
        self._checklist, self._items = checklist, preflight.items
        self._lines = {line.code: line for line in clause_lines(checklist)}

    def profile(self) -> NextStep | None:
        found = self._of("profile.incomplete")
        if not found:
            return None
        fields = listed(
            (word("profile", str(dict(each.params)["field"]), said) for each in found), translated
        )
        return NextStep(
            title=translate("Home", "补全机构信息"),
            detail=translate("Home", "{fields}没有填好，补上才能定稿").format(fields=fields),
            action=translate("Home", "去补全"),
            icon=IconName.CENTRE,
            where=Destination(page="ledgers", detail="profile"),
        )

    def feedback(self) -> NextStep | None:
        found = self._of("feedback.unanswered")
        if not found:
            return None
        params = dict(found[0].params)
        return NextStep(
            title=translate("Home", "答复县里要整改的 {n} 项").format(n=params["count"]),
            detail=str(params["name"]),
            action=translate("Home", "去答复"),
            icon=IconName.RETURN,
            where=Destination(page="feedback", detail=found[0].field),
        )

    def barred(self) -> NextStep | None:
        return self._condition(
            "level.barred",
            title=translate("Home", "本年度不得申报{levels}"),
            asked=translate("Home", "机构情况里填的是：{veto}"),
            action=translate("Home", "去核对"),
            ink="bad",
        )

    def veto_open(self) -> NextStep | None:
        return self._condition(
            "level.veto-open",
            title=translate("Home", "说明有没有一票否决的情况"),
            asked=translate("Home", "还没有回答有没有：{veto}"),
            action=translate("Home", "去说明"),
            ink="warn",
        )

    def _condition(
        self, code: str, *, title: str, asked: str, action: str, ink: str
    ) -> NextStep | None:
        found = self._of(code)
        if not found:
            return None
        first, params = found[0], dict(found[0].params)
        return NextStep(
            title=title.format(levels=params["levels"]),
            detail=asked.format(veto=params["veto"]),
            action=action,
            icon=IconName.WARNING,
            ink=ink,
            filled=True,
            where=Destination(page="ledgers", detail=first.ledger, field=first.field),
        )

    def over_claims(self) -> NextStep | None:
        no_reason = {item.clause for item in self._of("over-claim.no-reason")}
        no_evidence = {item.clause for item in self._of("over-claim.no-evidence")}
        clauses = [code for code in self._lines if code in no_reason | no_evidence]
        if not clauses:
            return None
        lacking = {
            (True, True): translate("Home", "还缺理由和佐证"),
            (True, False): translate("Home", "还缺理由"),
            (False, True): translate("Home", "还缺佐证"),
        }
        named = [
            translate("Home", "{clause}（{lacking}）").format(
                clause=f"{code} {self._lines[code].title}",
                lacking=lacking[code in no_reason, code in no_evidence],
            )
            for code in clauses
        ]
        return NextStep(
            title=translate("Home", "给 {count} 条高于计算结果的自评写理由、附佐证").format(
                count=len(clauses)
            ),
            detail=_some(named),
            action=translate("Home", "去写"),
            icon=IconName.WARNING,
            ink="warn",
            filled=True,
            where=Destination(page="checklist", detail=clauses[0]),
        )

    def lost_evidence(self) -> NextStep | None:
        found = self._of("evidence.lost")
        if not found:
            return None
        return NextStep(
            title=translate("Home", "重新添加 {count} 份找不到的佐证").format(count=len(found)),
            detail=check_shown(found[0], said),
            action=translate("Home", "去添加"),
            icon=IconName.EVIDENCE,
            where=Destination(page="checklist", detail=found[0].clause or ""),
        )

    def held_rows(self) -> Iterator[NextStep]:
        for item in self._of("rows.held"):
            yield NextStep(
                title=translate("Home", "改好{ledger}里的 {count} 行").format(
                    ledger=word("ledger", item.ledger, said), count=len(item.rows)
                ),
                detail=translate("Home", "改好前不计入任何数字，原样保留着"),
                action=translate("Home", "打开台账"),
                icon=IconName.EDIT,
                where=Destination(page="ledgers", detail=item.ledger),
            )

    def unconfirmed(self) -> NextStep | None:
        """What a new year took over from the last, as one step: it begins with the most."""
        found = [*self._of("rows.unconfirmed"), *self._of("values.unconfirmed")]
        if not found:
            return None
        counts = {item.ledger: int(str(dict(item.params)["count"])) for item in found}
        most = max(counts, key=lambda ledger: counts[ledger])
        return NextStep(
            title=translate("Home", "确认由上年带来的 {count} 处").format(
                count=sum(counts.values())
            ),
            detail=_some(
                [
                    translate("Home", "{ledger} {count}").format(
                        ledger=word("ledger", ledger, said), count=count
                    )
                    for ledger, count in counts.items()
                ]
            ),
            action=translate("Home", "去确认"),
            icon=IconName.HISTORY,
            ink="warn",
            where=Destination(page="ledgers", detail=most),
        )

    def lacking_data(self) -> NextStep | None:
        found = self._clauses("clause.lacks-data")
        if not found:
            return None
        named = [f"{line.code} {line.title}" for line in found]
        return NextStep(
            title=translate("Home", "补齐 {count} 条条款缺的数据").format(count=len(found)),
            detail=_some(named),
            action=translate("Home", "去看缺什么"),
            icon=IconName.QUESTION,
            ink="unknown",
            where=Destination(page="checklist", detail=found[0].code),
        )

    def carried(self) -> NextStep | None:
        """Before what is open: a clause that came over is open until it is confirmed."""
        found = self._of("carried.waiting")
        lines = [line for line in self._lines.values() if line.unconfirmed]
        if not found or not lines:
            return None
        return NextStep(
            title=translate("Home", "确认沿用上次的 {count} 处").format(
                count=dict(found[0].params)["count"]
            ),
            detail=_some([f"{line.code} {line.title}" for line in lines]),
            action=translate("Home", "去确认"),
            icon=IconName.HISTORY,
            where=Destination(page="checklist", detail=lines[0].code),
        )

    def open_clauses(self) -> NextStep | None:
        still = [line for line in self._lines.values() if line.claimed is None]
        if not still:
            return None
        return NextStep(
            title=translate("Home", "填写剩下的 {count} 条条款").format(count=self._checklist.open),
            detail=translate("Home", "从 {clause} 开始，其中核心条款 {core} 条").format(
                clause=f"{still[0].code} {still[0].title}", core=sum(line.core for line in still)
            ),
            action=translate("Home", "去填写"),
            icon=IconName.CHECKLIST,
            where=Destination(page="checklist", detail=still[0].code),
        )

    def empty_figures(self) -> NextStep | None:
        found = self._of("figures.empty")
        if not found:
            return None
        return NextStep(
            title=translate("Home", "填年度数据"),
            detail=check_shown(found[0], said),
            action=translate("Home", "去填写"),
            icon=IconName.SERVICES,
            where=Destination(page="ledgers", detail="figures"),
        )

    def evidence(self) -> NextStep | None:
        found = self._clauses("evidence.missing")
        if not found:
            return None
        named = [f"{line.code} {line.title}" for line in found]
        return NextStep(
            title=translate("Home", "给 {count} 条 A、B 级自评附佐证").format(count=len(found)),
            detail=_some(named),
            action=translate("Home", "去附佐证"),
            icon=IconName.EVIDENCE,
            where=Destination(page="checklist", detail=found[0].code),
        )

    def county(self) -> NextStep | None:
        found = self._of("county.unknown")
        if not found:
            return None
        return NextStep(
            title=translate("Home", "登记上报的县"),
            detail=check_shown(found[0], said),
            action=translate("Home", "去登记"),
            icon=IconName.COUNTY,
            where=Destination(page="submit"),
        )

    def _clauses(self, code: str) -> list[ClauseLine]:
        """Return the clauses that have a finding, in the checklist's order."""
        named = {item.clause for item in self._of(code)}
        return [line for line in self._lines.values() if line.code in named]

    def _of(self, code: str) -> tuple[PreflightItem, ...]:
        return tuple(item for item in self._items if item.code == code and not item.accepted)


def _some(named: list[str]) -> str:
    shown = listed(named[:_NAMED], translated)
    if len(named) > _NAMED:
        return translate("Home", "{shown} 等").format(shown=shown)
    return shown
