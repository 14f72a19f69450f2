"""The page with a recovery code, to be sealed in an envelope."""

from collections.abc import Sequence
from datetime import datetime

from models.reports.content import (
    Column,
    Document,
    KeyValues,
    NoticeKind,
    Pair,
    Part,
    SignatureBlock,
    Table,
    notice,
    paragraph,
    row,
    strong,
)
from models.vocabulary.clock import day_in_china

_ACROSS = 7


def recovery_document(
    institution: str, name: str, groups: Sequence[str], made_at: datetime
) -> Document:
    """Return the page of one administrator's code; ``groups``: four characters each."""
    day = f"{day_in_china(made_at):%Y-%m-%d}"
    return Document(
        title="恢复码",
        parts=(
            Part(
                title="恢复码（封存件）",
                blocks=(
                    KeyValues(
                        pairs=(
                            Pair(label="单位", value=institution),
                            Pair(label="账号", value=f"{name}（管理员）"),
                            Pair(label="生成日期", value=day),
                            Pair(label="用途", value="管理员忘记口令时，重新设一个口令"),
                        ),
                        across=2,
                    ),
                    Table(
                        columns=tuple(
                            Column(title=str(number)) for number in range(1, _ACROSS + 1)
                        ),
                        rows=(row(*groups),),
                    ),
                    notice(
                        NoticeKind.WARN,
                        strong("只用一次，用过作废。"),
                        "用它设新口令后，程序会给出新的恢复码，重新打印封存。",
                    ),
                    paragraph(
                        "没有数字 0、1 和字母 I、O。大小写、横线和空格不影响；"
                        "抄错一个字，程序会当场指出。"
                    ),
                    paragraph("打印后装入信封，封口盖章，和公章放在一起。打印用的文件随即删除。"),
                    paragraph(
                        "这个码只打开达标助手里的账号。"
                        "签名和上报用的密钥另有口令，这个码找不回密钥的口令。"
                    ),
                    SignatureBlock(lines=("封存人", "见证人", "封存日期")),
                ),
            ),
        ),
        made_at=made_at,
        running=institution,
        cover=False,
    )
