"""Commands that make something new: sample, new, template."""

from pathlib import Path

from models.vocabulary.ids import PackId
from ui.cli.inputs import passphrase
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.marking import tr


def sample(task: Task) -> Reply:
    """Make the sample county."""
    made = task.bridge.make_sample(Path(task.given.folder), task.progress)
    lines = [tr("示例县已建好：{folder}").format(folder=made.root)]
    lines += [f"  {centre.name}  {centre.folder}" for centre in made.centres]
    lines.append(tr("县级工作区：{folder}").format(folder=made.county_folder))
    lines.append(tr("各机构和县级的口令：{text}").format(text=made.passphrase))
    return Reply(body={"sample": as_json(made)}, lines=lines)


def new(task: Task) -> Reply:
    """Make a centre's workspace and the package that introduces it to the county."""
    given, bridge = task.given, task.bridge
    profile = bridge.read_profile(Path(given.profile))
    phrase = passphrase(bridge, given.passphrase_file)
    opened = bridge.create_centre(
        Path(given.workspace),
        profile,
        phrase,
        pack_id=PackId(given.pack) if given.pack else None,
        author=given.author,
    )
    try:
        packages = opened.workspace.folder.packages
        enrolment = bridge.write_enrolment(opened, phrase, packages, task.progress)
        card = bridge.read_checklist(opened)
    finally:
        opened.close()
    return Reply(
        body={
            "workspace": str(Path(given.workspace)),
            "institution": as_json(profile),
            "pack": {"id": card.pack_id, "title": card.pack_title, "version": card.pack_version},
            "enrolment": as_json(enrolment),
        },
        lines=[
            tr("工作区已建好：{folder}").format(folder=given.workspace),
            tr("标准：{title}（{edition}）").format(
                title=card.pack_title, edition=card.pack_edition
            ),
            tr("本机密钥指纹：{fingerprint}").format(fingerprint=enrolment.key.fingerprint),
            tr("登记包：{path}").format(path=enrolment.path),
            tr("把登记包交给县里，指纹另打电话报给县里核对。"),
        ],
    )


def template(task: Task) -> Reply:
    """Write a blank ledger workbook."""
    path = task.bridge.write_file(Path(task.given.out), task.bridge.template(task.given.ledger))
    return Reply(
        body={"ledger": task.given.ledger, "path": str(path)},
        lines=[tr("空白表已写到 {path}").format(path=path)],
    )
