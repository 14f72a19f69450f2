"""Commands on packs as workbooks: pack export, pack import."""

from pathlib import Path

from models.standards.policy_text import PolicyText
from ui.cli.packs import named_pack, opened_beside
from ui.cli.replies import Reply, Task
from ui.texts.marking import tr


def export(task: Task) -> Reply:
    """Write a standard or a policy as a workbook to be read and edited."""
    given, bridge = task.given, task.bridge
    with opened_beside(task) as opened:
        pack = named_pack(bridge.read_shelf(opened, task.progress), given.pack)
        data = bridge.pack_workbook(opened, pack.digest)
    path = bridge.write_file(Path(given.workbook), data)
    return Reply(
        body={"pack": pack.id, "version": pack.version, "digest": pack.digest, "path": str(path)},
        lines=[
            tr("{pack} 已写到 {path}").format(pack=f"{pack.id}@{pack.version}", path=path),
            tr("在 WPS 里改好，再用 pack import 读回；改过内容要提高版本。"),
        ],
    )


def import_workbook(task: Task) -> Reply:
    """Read an edited workbook back; write the pack as JSON where asked.

    Raises: Refusal PACK_WORKBOOK_FAULTS with every fault.
    """
    given, bridge = task.given, task.bridge
    text = bridge.read_pack_workbook(Path(given.file)).whole()
    head = text.head
    kind = "policy" if isinstance(text, PolicyText) else "standard"
    lines = [tr("{pack} 读好了，没有问题。").format(pack=f"{head.id}@{head.version} {head.title}")]
    path = ""
    if given.out:
        path = str(bridge.write_file(Path(given.out), bridge.pack_document(text)))
        lines.append(tr("已写到 {path}，用 pack add 存入工作区。").format(path=path))
    return Reply(
        body={"pack": head.id, "version": head.version, "kind": kind, "path": path}, lines=lines
    )
