"""Commands that freeze and send: finalise, export, verify, enrolment, know-county."""

from pathlib import Path

from models.usecases.county.county_cards import VerifyCard
from ui.cli.inputs import passphrase
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.filling import size_shown
from ui.texts.marking import tr
from ui.texts.sentences import word


def finalise(task: Task) -> Reply:
    """Freeze the revision at hand."""
    with task.centre() as centre:
        card = task.bridge.finalise(centre)
    return Reply(
        body={"workspace": task.given.workspace, "revision": as_json(card)},
        lines=[
            tr("第 {revision} 次自评已定稿，校验码 {code}").format(
                revision=card.revision, code=card.short_hash
            )
        ],
    )


def reopen(task: Task) -> Reply:
    """Open the next revision for changes; the finalised one stays."""
    with task.centre() as centre:
        revision = task.bridge.reopen(centre)
    return Reply(
        body={"workspace": task.given.workspace, "revision": revision},
        lines=[tr("已开始第 {revision} 次自评，定稿的那一次原样保留").format(revision=revision)],
    )


def export(task: Task) -> Reply:
    """Write the signed package of the newest finalised revision."""
    given = task.given
    phrase = passphrase(task.bridge, given.passphrase_file)
    with task.centre() as centre:
        card = task.bridge.export_submission(
            centre, Path(given.out), phrase, task.progress, sealed=False if given.plain else None
        )
    sealed = (
        tr("只有{county}和本机能打开").format(county=card.sealed_for)
        if card.sealed_for
        else tr("没有封装，谁都能打开")
    )
    return Reply(
        body={"workspace": given.workspace, "package": as_json(card)},
        lines=[
            tr("已写入并核对一致：{path}（{size}），{sealed}").format(
                path=card.path, size=size_shown(card.size), sealed=sealed
            ),
            tr("校验码 {code}").format(code=card.short_hash),
        ],
    )


def verify(task: Task) -> Reply:
    """Check a package."""
    given, bridge = task.given, task.bridge
    phrase = passphrase(bridge, given.passphrase_file)
    if not given.workspace:
        card = bridge.verify_package(Path(given.file), task.progress)
        return _verify_reply(card)
    opened = bridge.open_workspace(Path(given.workspace), for_writing=False)
    try:
        card = bridge.verify_package(
            Path(given.file), task.progress, opened=opened, passphrase=phrase
        )
    finally:
        opened.close()
    return _verify_reply(card)


def enrolment(task: Task) -> Reply:
    """Write the package that introduces this centre to its county."""
    given = task.given
    phrase = passphrase(task.bridge, given.passphrase_file)
    with task.centre() as centre:
        card = task.bridge.write_enrolment(centre, phrase, Path(given.out), task.progress)
    return Reply(
        body={"workspace": given.workspace, "enrolment": as_json(card)},
        lines=[
            tr("登记包已写好：{path}").format(path=card.path),
            tr("指纹，另打电话报给县里核对：{fingerprint}").format(
                fingerprint=card.key.fingerprint
            ),
        ],
    )


def know_county(task: Task) -> Reply:
    """Note down which county this centre reports to."""
    given = task.given
    with task.centre() as centre:
        path, typed = Path(given.card), given.fingerprint
        if typed:
            card = task.bridge.know_county(centre, path, typed, task.progress)
        else:
            card = task.bridge.take_card(centre, path, task.progress)
    text = tr("指纹一致，今后上报给{county}。")
    if not typed:
        text = tr("原密钥担保，已收下{county}的标识。")
    return Reply(
        body={"workspace": given.workspace, "county": as_json(card)},
        lines=[text.format(county=card.owner)],
    )


def _verify_reply(card: VerifyCard) -> Reply:
    lines = [
        tr("{kind} {file}：完整，签名和内容一致").format(
            kind=word("package", card.kind), file=card.file
        ),
        tr("单位：{owner}（{subject}）").format(owner=card.owner, subject=card.subject),
    ]
    if card.short_hash:
        lines.append(
            tr("{year} 年度第 {revision} 次，校验码 {code}").format(
                year=card.year, revision=card.revision, code=card.short_hash
            )
        )
    lines.append(
        tr("签名：{trust}，指纹 {fingerprint}").format(
            trust=word("trust", card.trust), fingerprint=card.fingerprint
        )
    )
    return Reply(body={"package": as_json(card)}, lines=lines)
