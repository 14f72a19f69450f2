"""What is added up: levels, targets and name lists, each opened to who stands behind it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.exchange.rollup import AnnexPart, AskPart, ReachedPart, Rollup, TargetPart
from ui.components.labels import Ink, TextLabel
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.components.table import DataTable
from ui.components.tabs import Tab, Tabs
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.packs import PACK_SHAPES
from ui.texts.rollups import ask_shown, target_figures
from ui.translated import translated

LEVELS, TARGETS, ANNEXES = "levels", "targets", "annexes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Some institutions by name, under what they have in common."""

    title: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of a list: what it is, its number, and who stands behind it."""

    key: str
    title: str
    number: str
    state: str
    groups: tuple[Group, ...]
    told: tuple[str, ...] = ()
    """Sentences above the groups: figures, the source."""


class AddedUp(QWidget):
    """Three lists as tabs; below the current row with the institutions behind it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("ground", "surface")
        self.tabs = Tabs(
            (
                Tab(id=LEVELS, title=self.tr("等级")),
                Tab(id=TARGETS, title=self.tr("政策目标")),
                Tab(id=ANNEXES, title=self.tr("名单")),
            )
        )
        self.tabs.chosen.connect(self._show_tab)
        bar = QFrame()
        bar.setProperty("rule", "bottom")
        row = QHBoxLayout(bar)
        row.setContentsMargins(INNER_GAP, 0, INNER_GAP, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        self._lines: dict[str, tuple[Line, ...]] = {}
        self.tables: dict[str, DataTable] = {}
        self._models: dict[str, RowsModel[Line]] = {}
        self.stack = QStackedWidget()
        for tab in (LEVELS, TARGETS, ANNEXES):
            self.stack.addWidget(self._list(tab))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.stack, 3)
        column.addWidget(self._behind(), 2)

    def show_rollup(self, rollup: Rollup) -> None:
        """Show what is added up, with the first row of each list opened."""
        names = {who.uscc: who.name for who in rollup.institutions}
        self._lines = {
            LEVELS: tuple(_level_line(one, names) for one in rollup.reached),
            TARGETS: tuple(
                _target_line(policy.policy_id, policy.title, target, names)
                for policy in rollup.policies
                for target in policy.targets
            ),
            ANNEXES: tuple(_annex_line(one, rollup.reached) for one in rollup.annexes),
        }
        for tab, lines in self._lines.items():
            self._models[tab].set_rows(lines)
            if lines and self.tables[tab].current_key is None:
                self.tables[tab].go_to(lines[0].key)
        self.tabs.set_tabs(
            (
                Tab(id=LEVELS, title=self.tr("等级"), count=len(self._lines[LEVELS])),
                Tab(id=TARGETS, title=self.tr("政策目标"), count=len(self._lines[TARGETS])),
                Tab(id=ANNEXES, title=self.tr("名单"), count=len(self._lines[ANNEXES])),
            )
        )
        self._show_tab(self.tabs.current_id)

    def _list(self, tab: str) -> DataTable:
        number = {LEVELS: self.tr("通过 / 自评"), TARGETS: self.tr("数")}.get(tab, self.tr("家数"))
        model = RowsModel[Line](
            (
                Column(
                    id="what",
                    title=self.tr("内容"),
                    cell=lambda line: Cell(text=line.title, tip=line.title),
                    characters=0,
                ),
                Column(
                    id="number",
                    title=number,
                    cell=lambda line: Cell(text=line.number, tip=line.number),
                    characters=9,
                    align=Align.END,
                ),
                Column(
                    id="state",
                    title=self.tr("结果"),
                    cell=lambda line: Cell(text=line.state, tip=line.state),
                    characters=6,
                ),
            ),
            key=lambda line: line.key,
            parent=self,
        )
        table = DataTable(self._look, model, spoken=self.tr("汇总"))
        table.current_key_changed.connect(self._on_current)
        self._models[tab], self.tables[tab] = model, table
        return table

    def _behind(self) -> QWidget:
        area = make_scroll_area()
        inner = ScrollBody("sunk")
        inner.column.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, INNER_GAP)
        inner.column.setSpacing(INNER_GAP)
        self.heading = TextLabel("", strong=True, wrap=True)
        self.told = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.names = TextLabel("", role=TextRole.TABLE, wrap=True)
        for label in (self.heading, self.told, self.names):
            inner.column.addWidget(let_shrink(label))
        inner.column.addStretch(1)
        area.setWidget(inner)
        return area

    def _show_tab(self, tab: str) -> None:
        table = self.tables.get(tab)
        if table is not None:
            self.stack.setCurrentWidget(table)
            self._on_current(table.current_key)

    def _on_current(self, key: object) -> None:
        lines = self._lines.get(self.tabs.current_id, ())
        line = next((line for line in lines if line.key == key), None)
        self.heading.setText(line.title if line else "")
        self.told.setText("\n".join(line.told) if line else "")
        self.told.setVisible(bool(line and line.told))
        self.names.setText("\n".join(_told(group) for group in line.groups) if line else "")


def _told(group: Group) -> str:
    head = QCoreApplication.translate("rollup", "{title} {n} 家：{names}")
    none = QCoreApplication.translate("rollup", "{title} 0 家")
    text = head if group.names else none
    return text.format(title=group.title, n=len(group.names), names="、".join(group.names))


def _group(title: str, members: tuple[str, ...], names: Mapping[str, str]) -> Group:
    return Group(title=title, names=tuple(names[uscc] for uscc in members))


def _level_line(one: ReachedPart, names: Mapping[str, str]) -> Line:
    claimed = QCoreApplication.translate("rollup", "自评达到")
    granted = QCoreApplication.translate("rollup", "复核通过")
    provisional = QCoreApplication.translate("rollup", "其中暂定")
    number = QCoreApplication.translate("rollup", "{granted} / {claimed} 家")
    groups = [_group(claimed, one.claimed, names), _group(granted, one.granted, names)]
    if one.provisional:
        groups.append(_group(provisional, one.provisional, names))
    return Line(
        key=f"{one.pack_id} {one.level}",
        title=one.title,
        number=number.format(granted=len(one.granted), claimed=len(one.claimed)),
        state=provisional if one.provisional else "",
        groups=tuple(groups),
        told=(one.pack_title,),
    )


def _target_line(policy: str, title: str, target: TargetPart, names: Mapping[str, str]) -> Line:
    source = QCoreApplication.translate("rollup", "依据：{title} {source}")
    beside = QCoreApplication.translate("rollup", "这是上级的目标，本县的数只作对照。")
    state = PACK_SHAPES["standing"].get(target.standing, target.standing)
    stated = QCoreApplication.translate("rollup", "按各机构上报的内容算，不随复核改。")
    told = [ask_shown(ask, translated) for ask in target.asks]
    told.append(stated)
    told.append(source.format(title=title, source=target.source))
    if target.beside:
        told.append(beside)
    return Line(
        key=f"{policy} {target.row}",
        title=target.title,
        number=target_figures(target, translated),
        state=translated(state),
        groups=tuple(group for ask in target.asks for group in _ask_groups(ask, names)),
        told=tuple(told),
    )


def _ask_groups(ask: AskPart, names: Mapping[str, str]) -> Iterator[Group]:
    counted = QCoreApplication.translate("rollup", "算进去的")
    failed = QCoreApplication.translate("rollup", "没有达到的")
    unknown = QCoreApplication.translate("rollup", "缺数据的")
    for title, members in ((counted, ask.counted), (failed, ask.failed), (unknown, ask.open)):
        if members:
            yield _group(title, members, names)


def _annex_line(one: AnnexPart, reached: tuple[ReachedPart, ...]) -> Line:
    hospital = QCoreApplication.translate("rollup", "已建成的社区医院（评估通过并加注名称）")
    level = QCoreApplication.translate("rollup", "达到“{title}”的机构名单")
    number = QCoreApplication.translate("rollup", "{n} 家")
    head = QCoreApplication.translate("rollup", "{name}　负责人 {head}　{telephone}")
    packs = {(part.pack_id, part.level): part.pack_title for part in reached}
    pack = packs.get((one.pack_id, one.level), "")
    return Line(
        key=f"{one.of} {one.pack_id} {one.level}",
        title=level.format(title=one.title) if one.of == "level" else hospital,
        number=number.format(n=len(one.rows)),
        state="",
        groups=(),
        told=(
            *((pack,) if pack else ()),
            *(
                head.format(name=row.name, head=row.head or "—", telephone=row.telephone).strip()
                for row in one.rows
            ),
        ),
    )
