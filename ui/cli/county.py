"""Commands of a county: new, enrol, import, list, show."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.usecases.county.county_cards import (
    EnrolCard,
    InstitutionLine,
    SubmissionCard,
    SubmissionLine,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from ui.cli.columns import table
from ui.cli.inputs import passphrase
from ui.cli.printed import grade_word
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.marking import tr
from ui.texts.sentences import word

if TYPE_CHECKING:
    from ui.bridge.whole import County

_DIGEST_LETTERS = 8
"""A digest may be shortened to this, if that is enough to tell it apart."""


def new(task: Task) -> Reply:
    """Make a county's workspace and its card."""
    given, bridge = task.given, task.bridge
    phrase = passphrase(bridge, given.passphrase_file)
    opened = bridge.create_county(
        Path(given.workspace), given.name, given.region, phrase, author=given.author
    )
    try:
        card_path, key = bridge.county_card_path(opened), bridge.county_key(opened)
    finally:
        opened.close()
    return Reply(
        body={"workspace": given.workspace, "card": str(card_path), "key": as_json(key)},
        lines=[
            tr("县级工作区已建好：{folder}").format(folder=given.workspace),
            tr("标识文件，发给各机构：{path}").format(path=card_path),
            tr("指纹，另行告知各机构：{fingerprint}").format(fingerprint=key.fingerprint),
        ],
    )


def enrol(task: Task) -> Reply:
    """Enrol an institution after its fingerprint was compared."""
    given = task.given
    with task.county() as opened:
        card = _enrolled(task, opened)
    text = tr("指纹一致，已登记{name}。") if given.fingerprint else tr("已收下{name}换的密钥。")
    if card.already:
        text = tr("{name}早已登记，没有变化。")
    return Reply(
        body={"workspace": given.workspace, "enrolled": as_json(card)},
        lines=[text.format(name=card.key.owner)],
    )


def _enrolled(task: Task, opened: "County") -> EnrolCard:
    given, path = task.given, Path(task.given.enrolment)
    if not given.fingerprint:
        # Nothing to compare: only a key that is known can vouch.
        return task.bridge.take_rotation(opened, path, task.progress)
    return task.bridge.enrol(
        opened,
        path,
        given.fingerprint,
        replace=given.replace,
        why=given.why,
        progress=task.progress,
    )


def list_institutions(task: Task) -> Reply:
    """List every enrolled institution with its newest submission."""
    with task.county(for_writing=False) as opened:
        lines = task.bridge.read_institutions(opened, task.given.year)
    return Reply(
        body={"workspace": task.given.workspace, "institutions": as_json(lines)},
        lines=_institution_table(lines),
    )


def show(task: Task) -> Reply:
    """Show one submission clause by clause."""
    with task.county(for_writing=False) as opened:
        digest = submission_meant(task, opened, task.given.which)
        card = task.bridge.read_submission(opened, digest)
        measures = task.bridge.read_measures_of(opened, digest)
    return Reply(
        body={
            "workspace": task.given.workspace,
            "submission": as_json(card),
            "measures": as_json(measures),
        },
        lines=_submission_lines(card),
    )


def level_word(line: SubmissionLine) -> str:
    """Return the level a submission reached, in words."""
    if not line.level_title:
        return tr("未达任何等级")
    return line.level_title + (tr("（暂定）") if line.provisional else "")


def _institution_table(lines: Sequence[InstitutionLine]) -> list[str]:
    heads = tr("机构|类别|次|等级|C 级率|B 级率|A 级率|高于计算|收到|密钥").split("|")
    rows = [
        [
            line.name,
            word("kind", line.kind),
            *_submission_cells(line.submission),
            word("key-state", line.key_state),
        ]
        for line in lines
    ]
    received = sum(line.submission is not None for line in lines)
    total = tr("登记 {all} 家，收到 {received} 家").format(all=len(lines), received=received)
    return [*table(heads, rows, right=(2, 4, 5, 6, 7)), total]


def _submission_cells(line: SubmissionLine | None) -> list[str]:
    if line is None:
        return ["", tr("未上报"), "", "", "", "", ""]
    rates = [f"{rate.reached}/{rate.applicable} = {rate.share}" for rate in line.rates]
    return [
        str(line.revision),
        level_word(line),
        *rates,
        str(line.over_claims),
        line.received_at[:10],
    ]


def submission_meant(task: Task, opened: "County", which: str) -> Digest:
    """Return the digest meant by a unified code, or by a digest or its beginning."""
    for line in task.bridge.read_institutions(opened):
        sent = line.submission
        if sent is None:
            continue
        short = len(which) >= _DIGEST_LETTERS and sent.digest.startswith(which.lower())
        if line.institution == which.upper() or short:
            return sent.digest
    if len(which) == 64:
        return Digest(which.lower())
    raise Refusal(RefusalCode.SUBMISSION_UNKNOWN, digest=which)


def _submission_lines(card: SubmissionCard) -> list[str]:
    line = card.line
    head = [
        tr("{name}  {year} 年度第 {revision} 次  {level}  校验码 {code}").format(
            name=line.name,
            year=line.year,
            revision=line.revision,
            level=level_word(line),
            code=line.short_hash,
        )
    ]
    for chapter in card.chapters:
        head += ["", f"{chapter.code} {chapter.title}"]
        for section in chapter.sections:
            for clause in section.clauses:
                over = (
                    tr("  高于计算 {grades} 级：{reason}").format(
                        grades=clause.over_claim, reason=clause.claim_reason
                    )
                    if clause.over_claim
                    else ""
                )
                head.append(
                    tr("  {code} {title}  计算 {computed}  自评 {claimed}  佐证 {files}").format(
                        code=clause.code,
                        title=clause.title,
                        computed=grade_word(clause.computed),
                        claimed=grade_word(clause.claimed),
                        files=len(clause.evidence),
                    )
                    + over
                )
    return head
