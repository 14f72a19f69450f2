"""The parser: its complaints are refusals, and its own words are Chinese."""

import argparse
import re
from typing import NoReturn

from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from ui.texts.marking import tr

_COMPLAINTS = (
    (re.compile(r"the following arguments are required: (.*)"), tr("缺少 {0}")),
    (re.compile(r"unrecognized arguments: (.*)"), tr("多出 {0}")),
    (
        re.compile(r"argument (.*?): invalid choice: '?(.*?)'? \(choose from (.*)\)"),
        tr("“{1}”不能用在 {0}，可选：{2}"),
    ),
    (re.compile(r"argument (.*?): expected .*"), tr("{0} 后面缺少内容")),
    (re.compile(r"argument (.*?): invalid .*? value: '(.*)'"), tr("{0} 后面的“{1}”读不懂")),
    (re.compile(r"argument (.*?): not allowed with argument (.*)"), tr("{0} 不能和 {1} 一起用")),
    (re.compile(r"one of the arguments (.*) is required"), tr("缺少其中一个：{0}")),
    (re.compile(r"ambiguous option: (.*?) could match (.*)"), tr("{0} 不明确，可能是 {1}")),
)
"""What argparse says in English, and the same in Chinese."""


class Help(argparse.RawDescriptionHelpFormatter):
    """Help in Chinese, wide enough for the command names."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=34, width=100)

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        """Begin with 用法."""
        super().add_usage(usage, actions, groups, tr("用法：") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that raises Refusal COMMAND_USAGE (``what``) instead of leaving the program."""

    def __init__(self, **settings: object) -> None:
        settings.setdefault("formatter_class", Help)
        super().__init__(add_help=False, allow_abbrev=False, **settings)  # type: ignore[arg-type]
        self._positionals.title = tr("要给的内容")
        self._optionals.title = tr("选项")
        self.add_argument("-h", "--help", action="help", help=tr("显示这份说明"))

    def error(self, message: str) -> NoReturn:
        """Refuse the words.

        Raises: Refusal COMMAND_USAGE.
        """
        raise Refusal(RefusalCode.COMMAND_USAGE, what=_in_chinese(message))


def _in_chinese(message: str) -> str:
    for pattern, text in _COMPLAINTS:
        if found := pattern.fullmatch(message):
            return text.format(*(part.replace("', '", "、").strip("'") for part in found.groups()))
    return message
