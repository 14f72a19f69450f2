"""Commands of a county: new, enrol, import, list, show."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.usecases.county.county_cards import (
    FailureCard,
    ImportedCard,
    ImportOutcome,
    InstitutionLine,
    SubmissionCard,
    SubmissionLine,
)
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import Digest
from ui.cli.columns import table
from ui.cli.inputs import passphrase
from ui.cli.printed import grade_word
from ui.cli.replies import DONE, REFUSED, TROUBLE, Reply, Task
from ui.cli.shapes import Json, as_json, failure_json
from ui.texts.marking import tr
from ui.texts.sentences import sentence, word

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
        card = task.bridge.enrol(
            opened,
            Path(given.enrolment),
            given.fingerprint,
            replace=given.replace,
            progress=task.progress,
        )
    text = tr("{name}早已登记，没有变化。") if card.already else tr("指纹一致，已登记{name}。")
    return Reply(
        body={"workspace": given.workspace, "enrolled": as_json(card)},
        lines=[text.format(name=card.key.owner)],
    )


def import_packages(task: Task) -> Reply:
    """Import packages; one that is refused does not stop the others."""
    phrase = passphrase(task.bridge, task.given.passphrase_file)
    with task.county() as opened:
        outcomes = [
            outcome
            for file in task.given.files
            for outcome in _imported(task, opened, Path(file), phrase)
        ]
    failures = [_failure(each.failure) for each in outcomes if each.failure is not None]
    return Reply(
        body={
            "workspace": task.given.workspace,
            "files": [_outcome_json(outcome) for outcome in outcomes],
        },
        lines=[_outcome_line(outcome) for outcome in outcomes],
        code=_code(failures),
        refused=failure_json(failures[0]) if failures else {},
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
        digest = _digest(task, opened, task.given.which)
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


def _imported(task: Task, opened: "County", path: Path, phrase: str) -> Iterator[ImportOutcome]:
    if path.is_dir():
        yield from task.bridge.import_folder(opened, path, phrase, task.progress)
        return
    try:
        card = task.bridge.import_package(opened, path, phrase, task.progress)
    except (Refusal, Trouble) as failure:
        told = FailureCard(
            code=failure.code, place=failure.place, params=tuple(failure.params.items())
        )
        yield ImportOutcome(file=path.name, imported=None, failure=told)
    else:
        yield ImportOutcome(file=path.name, imported=card, failure=None)


def _failure(card: FailureCard) -> Refusal | Trouble:
    params = dict(card.params)
    if isinstance(card.code, TroubleCode):
        return Trouble(card.code, place=card.place, **params)
    return Refusal(card.code, place=card.place, rows=(), **params)


def _code(failures: Sequence[Refusal | Trouble]) -> int:
    if any(isinstance(failure, Trouble) for failure in failures):
        return TROUBLE
    return REFUSED if failures else DONE


def _outcome_json(outcome: ImportOutcome) -> Json:
    return {
        "file": outcome.file,
        "ok": outcome.imported is not None,
        "imported": as_json(outcome.imported),
        "failure": None if outcome.failure is None else failure_json(_failure(outcome.failure)),
    }


def _outcome_line(outcome: ImportOutcome) -> str:
    if outcome.failure is not None:
        return tr("× {file}  {why}").format(
            file=outcome.file, why=sentence(_failure(outcome.failure), placed=False)
        )
    assert outcome.imported is not None
    return tr("√ {file}  {what}").format(file=outcome.file, what=_taken(outcome.imported))


def _taken(card: ImportedCard) -> str:
    line = card.line
    if card.already:
        return tr("{name} {year} 年度第 {revision} 次已收过，内容一样，没有重复导入").format(
            name=line.name, year=line.year, revision=line.revision
        )
    return tr("{name} {year} 年度第 {revision} 次，{level}").format(
        name=line.name, year=line.year, revision=line.revision, level=_level(line)
    )


def _level(line: SubmissionLine) -> str:
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
        _level(line),
        *rates,
        str(line.over_claims),
        line.received_at[:10],
    ]


def _digest(task: Task, opened: "County", which: str) -> Digest:
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
            level=_level(line),
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
