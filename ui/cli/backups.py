"""Commands that keep the work safe: backup make, check, try, restore; handover."""

import tempfile
from pathlib import Path

from models.usecases.safety.backup_cards import BackupCard, RestoredCard
from models.vocabulary.clock import shown_in_china
from ui.cli.inputs import passphrase
from ui.cli.replies import DONE, REFUSED, Reply, Task
from ui.cli.shapes import as_json
from ui.texts.filling import size_shown
from ui.texts.handover import handover_sections
from ui.texts.marking import tr


def make(task: Task) -> Reply:
    """Write a backup of a workspace and read it back."""
    given = task.given
    opened = task.bridge.open_workspace(Path(given.workspace), author=given.author)
    try:
        card = task.bridge.make_backup(opened, Path(given.out), task.progress, sealed=given.seal)
    finally:
        opened.close()
    lines = [tr("已备份并读回核对：{path}").format(path=card.path), *_lines(card)]
    return Reply(body={"workspace": given.workspace, "backup": as_json(card)}, lines=lines)


def check(task: Task) -> Reply:
    """Check every byte of a backup."""
    card = task.bridge.check_backup(
        Path(task.given.file),
        task.progress,
        passphrase=_passphrase(task),
        scratch=Path(tempfile.gettempdir()),
    )
    return Reply(
        body={"backup": as_json(card)}, lines=[tr("备份完整：每个文件都和清单一致"), *_lines(card)]
    )


def try_out(task: Task) -> Reply:
    """Bring a backup back for a moment and look at it."""
    scratch = Path(tempfile.gettempdir())
    card = task.bridge.try_backup(
        Path(task.given.file), scratch, task.progress, passphrase=_passphrase(task)
    )
    return _restored(card, tr("可以恢复：已在临时文件夹里打开看过，没有留下任何文件"))


def restore(task: Task) -> Reply:
    """Bring a workspace back into a new folder."""
    given = task.given
    card = task.bridge.restore_backup(
        Path(given.file),
        Path(given.into),
        task.progress,
        author=given.author,
        passphrase=_passphrase(task),
    )
    return _restored(card, tr("已恢复到：{folder}").format(folder=card.folder))


def hand_over(task: Task) -> Reply:
    """Show everything a successor must know; with ``--out`` write the paper."""
    given = task.given
    with task.centre(for_writing=False) as centre:
        duties = task.bridge.read_duties(centre, task.progress)
        card = task.bridge.read_handover(centre, duties)
        sections = handover_sections(card)
        written = (
            task.bridge.write_handover(centre, Path(given.out), sections, task.progress)
            if given.out
            else None
        )
    lines = [
        line
        for section in sections
        for line in (section.title, *(f"  {label}  {words}" for label, words in section.lines))
    ]
    if written is not None:
        lines = [tr("已写入：{path}").format(path=written)]
    return Reply(
        body={
            "workspace": given.workspace,
            "handover": as_json(card),
            "file": str(written) if written else None,
        },
        lines=lines,
    )


def _passphrase(task: Task) -> str:
    """Return what opens a sealed backup, "" where no file was named."""
    file = task.given.passphrase_file
    return passphrase(task.bridge, file) if file else ""


def _restored(card: RestoredCard, first: str) -> Reply:
    years = "、".join(str(year) for year in card.years)
    lines = [
        first,
        *_lines(card.backup),
        tr("人员 {people} 人，设备 {devices} 台（件），年度 {years}").format(
            people=card.people, devices=card.devices, years=years or "—"
        ),
        tr("操作记录 {n} 条，首尾相接").format(n=card.audit_entries)
        if card.audit_whole
        else tr("操作记录 {n} 条，中间对不上，被改过").format(n=card.audit_entries),
    ]
    return Reply(
        body={"restored": as_json(card)},
        lines=lines,
        code=DONE if card.audit_whole else REFUSED,
    )


def _lines(card: BackupCard) -> list[str]:
    lines = [
        tr("{name}，{at}，{files} 个文件，{size}").format(
            name=card.name,
            at=shown_in_china(card.made_at),
            files=card.files,
            size=size_shown(card.size),
        )
    ]
    if card.missing:
        lines.append(tr("有 {n} 份佐证在备份时就已经不在了").format(n=card.missing))
    if card.damaged:
        lines.append(tr("有 {n} 份佐证在备份时就已经损坏").format(n=card.damaged))
    return lines
