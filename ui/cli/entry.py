"""One command line from words to exit code; the one place that catches failures."""

import json
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from typing import TYPE_CHECKING, TextIO

from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Cancelled
from ui.cli.arguments import parse
from ui.cli.inputs import credentials
from ui.cli.replies import BUG, DONE, REFUSED, STOPPED, TROUBLE, Reply, Task
from ui.cli.shapes import Json, failure_json
from ui.cli.terminal import TerminalProgress
from ui.texts.sentences import CRASH, sentence
from ui.texts.sentences import STOPPED as STOPPED_TEXT

if TYPE_CHECKING:
    from ui.bridge.whole import Bridge

EXIT_TROUBLE = TROUBLE


def command_line(
    words: Sequence[str],
    *,
    stdout: TextIO,
    stderr: TextIO,
    make_bridge: "Callable[[], Bridge]",
) -> int:
    """Carry out one command; print for people, with ``--json`` one object for programs."""
    voice = _Voice(stdout, stderr, for_programs="--json" in words)
    try:
        return _carry_out(words, voice, make_bridge)
    except Refusal as refusal:
        voice.fail(failure_json(refusal), _refusal_lines(refusal))
        return REFUSED
    except Trouble as trouble:
        voice.fail(failure_json(trouble), [sentence(trouble)])
        return TROUBLE
    except (KeyboardInterrupt, Cancelled):
        voice.fail({"code": "stopped", "message": STOPPED_TEXT}, [STOPPED_TEXT])
        return STOPPED
    except BrokenPipeError:
        return DONE  # whoever read us, such as head(1), has seen enough
    except Exception as bug:  # noqa: BLE001  (the one place a bug becomes a calm sentence)
        if "--debug" in words:
            traceback.print_exc(file=stderr)
        voice.fail({"code": "bug", "message": CRASH, "what": type(bug).__name__}, [CRASH])
        return BUG


def tell_failure(failure: Refusal | Trouble, stream: TextIO) -> None:
    """Write one failure for a person."""
    stream.write(sentence(failure) + "\n")


def _carry_out(words: Sequence[str], voice: "_Voice", make_bridge: "Callable[[], Bridge]") -> int:
    try:
        with redirect_stdout(voice.stdout), redirect_stderr(voice.stderr):
            given = parse(words)
    except SystemExit:
        return DONE  # --help
    progress = TerminalProgress(voice.stderr)
    try:
        bridge = make_bridge()
        bridge.credentials = credentials(bridge, given)
        task = Task(bridge=bridge, given=given, progress=progress, parse=parse)
        reply = given.carry_out(task)
    finally:
        progress.clear()
    voice.answer(given.label, reply)
    return int(reply.code)


def _refusal_lines(refusal: Refusal) -> list[str]:
    return [sentence(refusal), *(f"  {sentence(row)}" for row in refusal.rows)]


class _Voice:
    """Says the same thing to a person or to a program."""

    def __init__(self, stdout: TextIO, stderr: TextIO, *, for_programs: bool) -> None:
        self.stdout, self.stderr = stdout, stderr
        self._for_programs = for_programs

    def answer(self, command: str, reply: Reply) -> None:
        """Print a command's answer."""
        done = reply.code == DONE
        self._print({"ok": done, "command": command, **reply.refused, **reply.body}, reply.lines)
        for line in reply.remarks:
            print(line, file=self.stderr)

    def fail(self, told: Mapping[str, Json], lines: Sequence[str]) -> None:
        """Print why nothing came of it; people read it on standard error."""
        if self._for_programs:
            self._print({"ok": False, **told}, ())
            return
        for line in lines:
            print(line, file=self.stderr)

    def _print(self, body: Mapping[str, Json], lines: Sequence[str]) -> None:
        if self._for_programs:
            json.dump(body, self.stdout, ensure_ascii=False, indent=1)
            self.stdout.write("\n")
            return
        for line in lines:
            print(line, file=self.stdout)
