"""One sentence for each way a backup, or bringing one back, is refused."""

from collections.abc import Mapping

from models.vocabulary.codes import RefusalCode
from ui.texts.marking import QT_TRANSLATE_NOOP

BACKUPS: Mapping[str, str] = {
    RefusalCode.BACKUP_NOT_ONE: QT_TRANSLATE_NOOP(
        "texts", "这不是达标助手的备份。本机数据没有变化。选名称以 .dabiao-backup 结尾、由“立即备份”写出的文件。"
    ),
    RefusalCode.BACKUP_NEWER: QT_TRANSLATE_NOOP(
        "texts", "这份备份是更新的程序写的（{version}）。本机数据没有变化。装好新版程序再恢复。"
    ),
    RefusalCode.BACKUP_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "备份里的内容和它的清单对不上，可能坏了或被改过。本机数据没有变化，什么也没有写出。换一份备份。"
    ),
    RefusalCode.BACKUP_DATABASE: QT_TRANSLATE_NOOP(
        "texts", "备份里的数据库坏了，或不是达标助手的。本机数据没有变化，什么也没有写出。换一份备份。"
    ),
    RefusalCode.BACKUP_SEALED: QT_TRANSLATE_NOOP(
        "texts", "这份备份是封存的，要用做备份那个单位的密钥口令打开。本机数据没有变化。输入口令再试。"
    ),
    RefusalCode.BACKUP_NAME_TAKEN: QT_TRANSLATE_NOOP(
        "texts", "这个文件夹里同名的备份太多。没有写出备份，原有的都还在。换一个文件夹，或移走旧的备份。"
    ),
    RefusalCode.RESTORE_NOT_NEW: QT_TRANSLATE_NOOP(
        "texts", "这个文件夹里已有内容，恢复不会覆盖它们。什么也没有写出。选一个新文件夹。"
    ),
}  # fmt: skip
"""By code of a refusal."""
