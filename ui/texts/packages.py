"""One sentence for each way a package is refused, and for each trouble of the machine.

A clerk cannot mend a package: the sentence says what is wrong with it in a few
words, that nothing was taken from it, and whom to ask for another.
"""

from collections.abc import Mapping

from models.vocabulary.codes import RefusalCode, TroubleCode
from ui.texts.marking import QT_TRANSLATE_NOOP

CONTAINER: Mapping[str, str] = {
    RefusalCode.PACKAGE_NOT_A_FILE: QT_TRANSLATE_NOOP(
        "texts", "这不是一个文件。本机数据没有变化。选上报包文件（.dbag 或 .dbag.age）。"
    ),
    RefusalCode.PACKAGE_EMPTY: QT_TRANSLATE_NOOP(
        "texts", "这个文件是空的，可能没有拷贝完。本机数据没有变化。重新拷贝一次。"
    ),
    RefusalCode.PACKAGE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "texts", "这个包太大，最多 {most:size}。本机数据没有变化。减少或压缩佐证文件后重新导出。"
    ),
    RefusalCode.PACKAGE_NOT_ZIP: QT_TRANSLATE_NOOP(
        "texts", "这不是本程序的上报包。本机数据没有变化。检查是不是选对了文件。"
    ),
    RefusalCode.PACKAGE_DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "这个包已损坏，读不完整。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_TRUNCATED: QT_TRANSLATE_NOOP(
        "texts", "这个包后半截没有了，可能没有拷贝完。本机数据没有变化。重新拷贝一次。"
    ),
    RefusalCode.PACKAGE_FOREIGN_ZIP: QT_TRANSLATE_NOOP(
        "texts", "这是别的程序做的压缩文件，不是上报包。本机数据没有变化。检查是不是选对了文件。"
    ),
    RefusalCode.PACKAGE_LEADING_BYTES: QT_TRANSLATE_NOOP(
        "texts", "这个包的开头多出了内容，不是导出时的样子。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_TRAILING_BYTES: QT_TRANSLATE_NOOP(
        "texts", "这个包的末尾多出了内容，不是导出时的样子。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_MANY_DISKS: QT_TRANSLATE_NOOP(
        "texts", "这是分卷压缩文件，不是上报包。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_ZIP64: QT_TRANSLATE_NOOP(
        "texts", "这个包用了本程序不用的压缩格式（ZIP64）。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_DIRECTORY_MALFORMED: QT_TRANSLATE_NOOP(
        "texts", "这个包的目录读不懂，不是导出时的样子。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_HEADERS_DISAGREE: QT_TRANSLATE_NOOP(
        "texts", "这个包的目录和内容说法不一，不是导出时的样子。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_ENTRIES_OVERLAP: QT_TRANSLATE_NOOP(
        "texts", "这个包里的文件互相重叠，是特意做出来的。本机数据没有变化。不要使用这个文件，请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_HIDDEN_BYTES: QT_TRANSLATE_NOOP(
        "texts", "这个包里藏着目录以外的内容。本机数据没有变化。不要使用这个文件，请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_UNPACKS_TOO_LARGE: QT_TRANSLATE_NOOP(
        "texts", "这个包展开后太大，最多 {most:size}。本机数据没有变化。减少或压缩佐证文件后重新导出。"
    ),
    RefusalCode.PACKAGE_SIZE_LIES: QT_TRANSLATE_NOOP(
        "texts", "包里有文件的大小和目录写的不一样。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_STREAM_DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "包里有文件已损坏，解不开。本机数据没有变化。重新拷贝，或请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_CRC_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "包里有文件的校验值对不上，可能拷贝时出了差错。本机数据没有变化。重新拷贝，或请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_CHANGED_WHILE_OPEN: QT_TRANSLATE_NOOP(
        "texts", "读到一半时这个文件变了。本机数据没有变化。等拷贝完成再试。"
    ),
    RefusalCode.PACKAGE_TOO_MANY_ENTRIES: QT_TRANSLATE_NOOP(
        "texts", "包里的文件太多[，最多 {most} 个]。本机数据没有变化。减少佐证文件后重新导出。"
    ),
    RefusalCode.PACKAGE_EXPANDS: QT_TRANSLATE_NOOP(
        "texts", "包里有文件展开后大得不合常理，没有打开。本机数据没有变化。不要使用这个文件，请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_SPECIAL_ENTRY: QT_TRANSLATE_NOOP(
        "texts", "包里有链接之类的特殊文件，不是导出时的样子。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_MANY_TOPS: QT_TRANSLATE_NOOP(
        "texts", "这个包不止一个最上层文件夹，不是本程序导出的样子。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_METHOD: QT_TRANSLATE_NOOP(
        "texts", "这个包用了本程序不用的压缩方式[（{method}）]。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_ENCRYPTED_ENTRY: QT_TRANSLATE_NOOP(
        "texts", "包里有加了压缩密码的文件。本机数据没有变化。请发出单位用本程序重新导出。"
    ),
    RefusalCode.PACKAGE_ENTRY_FEATURE: QT_TRANSLATE_NOOP(
        "texts", "这个包用了本程序不用的压缩功能。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_ENTRY_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "包里没有要找的文件。本机数据没有变化。请发出单位重新导出。"
    ),
}  # fmt: skip

NAMES: Mapping[str, str] = {
    RefusalCode.PACKAGE_NAME_UNSAFE: QT_TRANSLATE_NOOP(
        "texts", "包里有文件名不安全。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_NAME_TWICE: QT_TRANSLATE_NOOP(
        "texts", "包里有两个文件同名。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_NAME_NOT_NFC: QT_TRANSLATE_NOOP(
        "texts", "包里有文件名的写法不统一（不是 NFC）。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_NAME_NOT_UTF8: QT_TRANSLATE_NOOP(
        "texts", "包里有文件名不是 UTF-8 文字。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_NAME_ABSOLUTE: QT_TRANSLATE_NOOP(
        "texts", "包里有文件想写到固定的位置，没有照办。本机数据没有变化。不要使用这个文件。"
    ),
    RefusalCode.PACKAGE_NAME_TRAVERSAL: QT_TRANSLATE_NOOP(
        "texts", "包里有文件想写到包外面去，没有照办。本机数据没有变化。不要使用这个文件。"
    ),
    RefusalCode.PACKAGE_NAME_DRIVE: QT_TRANSLATE_NOOP(
        "texts", "包里有文件名带盘符，没有照办。本机数据没有变化。不要使用这个文件。"
    ),
    RefusalCode.PACKAGE_NAME_BACKSLASH: QT_TRANSLATE_NOOP(
        "texts", "包里有文件名带反斜杠。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_NAME_CONTROL: QT_TRANSLATE_NOOP(
        "texts", "包里有文件名带看不见的控制字符。本机数据没有变化。不要使用这个文件。"
    ),
    RefusalCode.PACKAGE_NAME_DEVICE: QT_TRANSLATE_NOOP(
        "texts", "包里有文件名是 Windows 的保留名。本机数据没有变化。请发出单位改名后重新导出。"
    ),
    RefusalCode.PACKAGE_NAME_TOO_LONG: QT_TRANSLATE_NOOP(
        "texts", "包里有文件名太长。本机数据没有变化。请发出单位改短后重新导出。"
    ),
    RefusalCode.PACKAGE_NAME_TOO_DEEP: QT_TRANSLATE_NOOP(
        "texts", "包里的文件夹层数太多。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.PACKAGE_NAME_CASE_COLLIDES: QT_TRANSLATE_NOOP(
        "texts", "包里有两个文件名只差大小写。本机数据没有变化。请发出单位改名后重新导出。"
    ),
    RefusalCode.PACKAGE_NAME_FILE_AND_FOLDER: QT_TRANSLATE_NOOP(
        "texts", "包里有文件和文件夹同名。本机数据没有变化。请发出单位重新导出。"
    ),
}  # fmt: skip

BAG: Mapping[str, str] = {
    RefusalCode.BAG_TAG_MISSING: QT_TRANSLATE_NOOP(
        "texts", "包里缺少清单文件，不完整。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_TAG_MALFORMED: QT_TRANSLATE_NOOP(
        "texts", "包的说明文件读不懂。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_TAG_TOO_LARGE: QT_TRANSLATE_NOOP(
        "texts", "包的清单文件大得不合常理，没有打开。本机数据没有变化。不要使用这个文件。"
    ),
    RefusalCode.BAG_TAG_NOT_UTF8: QT_TRANSLATE_NOOP(
        "texts", "包的清单文件不是 UTF-8 文字。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_TAG_DIGEST_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "包的清单被改动过，和签名时不一样。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_INFO_MALFORMED: QT_TRANSLATE_NOOP(
        "texts", "包的说明信息读不懂。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_INFO_TWICE: QT_TRANSLATE_NOOP(
        "texts", "包的说明信息里“{label}”写了两次。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_MANIFEST_MALFORMED: QT_TRANSLATE_NOOP(
        "texts", "包的文件清单读不懂。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_LISTED_TWICE: QT_TRANSLATE_NOOP(
        "texts", "清单里有文件列了两次。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_FILE_UNEXPECTED: QT_TRANSLATE_NOOP(
        "texts", "包里多出一个不该有的文件。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_FETCH_REFUSED: QT_TRANSLATE_NOOP(
        "texts", "这个包要求到网上取文件，没有照办。本机数据没有变化。不要使用这个文件。"
    ),
    RefusalCode.BAG_PAYLOAD_MISSING: QT_TRANSLATE_NOOP(
        "texts", "包里没有内容。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_OXUM_MISSING: QT_TRANSLATE_NOOP(
        "texts", "包的说明里没有写内容的大小。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_VERSION: QT_TRANSLATE_NOOP(
        "texts", "包的格式版本 {version} 不认识。本机数据没有变化。换用新版程序，或请发出单位重新导出。"
    ),
    RefusalCode.BAG_ENCODING: QT_TRANSLATE_NOOP(
        "texts", "包的清单用了 {encoding} 编码，应为 UTF-8。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_FILE_UNLISTED: QT_TRANSLATE_NOOP(
        "texts", "包里有文件不在清单上，是后来塞进去的。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_FILE_MISSING: QT_TRANSLATE_NOOP(
        "texts", "清单上的文件在包里找不到。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_DIGEST_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "这个文件签名后被改动过。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.BAG_OXUM_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "包里内容的大小和说明写的不一样（写的 {stated}，实为 {found}）。本机数据没有变化。请发出单位重新导出。"
    ),
}  # fmt: skip

TRUST: Mapping[str, str] = {
    RefusalCode.SIGNATURE_MISSING: QT_TRANSLATE_NOOP(
        "texts", "这个包没有签名。本机数据没有变化。请发出单位用本程序重新导出。"
    ),
    RefusalCode.SIGNATURE_MALFORMED: QT_TRANSLATE_NOOP(
        "texts", "这个包的签名读不懂。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.SIGNATURE_WRONG: QT_TRANSLATE_NOOP(
        "texts", "签名和内容对不上，这个文件签名后被改动过。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.SIGNATURE_FILE_NAME: QT_TRANSLATE_NOOP(
        "texts", "签名文件的名称不对。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.SIGNATURE_KEY_MISSING: QT_TRANSLATE_NOOP(
        "texts", "包里没有签名用的公钥。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.SIGNATURE_KEY_MALFORMED: QT_TRANSLATE_NOOP(
        "texts", "包里的公钥读不懂。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.SIGNATURE_KEY_OTHER: QT_TRANSLATE_NOOP(
        "texts", "包里的公钥和签名不是一对。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.SIGNER_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "还没有登记过签名用的密钥（{key_id}）。本机数据没有变化。向发出单位核对指纹，登记后再导入。"
    ),
    RefusalCode.SIGNER_OTHER_INSTITUTION: QT_TRANSLATE_NOOP(
        "texts", "内容写的是 {stated}，签名的却是 {signer}。本机数据没有变化。向两个单位核实。"
    ),
    RefusalCode.SIGNER_REVOKED: QT_TRANSLATE_NOOP(
        "texts", "{name}签名用的密钥从 {since} 起已停用。本机数据没有变化。请发出单位做新密钥、重新登记，再导出。"
    ),
    RefusalCode.SEALED_FOR_OTHERS: QT_TRANSLATE_NOOP(
        "texts", "这个包封给了别的县或别的电脑，本机的密钥都打不开。本机数据没有变化。请发出单位看“上报”页封给谁，收下本县的标识后重新导出。"
    ),
    RefusalCode.SEALED_NEEDS_KEY: QT_TRANSLATE_NOOP(
        "texts", "这个包封装过，要用本单位的密钥打开。本机数据没有变化。输入口令后再试。"
    ),
    RefusalCode.SEALED_NOT_SEALED: QT_TRANSLATE_NOOP(
        "texts", "这个文件不是封装过的包。本机数据没有变化。检查是不是选对了文件。"
    ),
    RefusalCode.SEALED_RECIPIENT_WRONG: QT_TRANSLATE_NOOP(
        "texts", "收件单位的密钥读不懂。没有导出。重新取得对方的密钥文件，核对指纹后再试。"
    ),
    RefusalCode.SEALED_DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "封装的外层已损坏，可能没有拷贝完。本机数据没有变化。重新拷贝，或请发出单位重新导出。"
    ),
    RefusalCode.FINGERPRINT_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "指纹对不上，文件里的是 {found}。没有登记，本机数据没有变化。打电话向对方逐组核对。"
    ),
}  # fmt: skip

CONTENT: Mapping[str, str] = {
    RefusalCode.FORMAT_VERSION: QT_TRANSLATE_NOOP(
        "texts", "内容的格式版本 {found} 不认识，本程序用的是 {known}。本机数据没有变化。换用新版程序，或请发出单位重新导出。"
    ),
    RefusalCode.KIND_WRONG: QT_TRANSLATE_NOOP(
        "texts", "这是{found:package}，这里要的是{expected:package}。本机数据没有变化。换一个文件。"
    ),
    RefusalCode.CONTENT_NOT_JSON: QT_TRANSLATE_NOOP(
        "texts", "包里的数据读不懂。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.CONTENT_SCHEMA: QT_TRANSLATE_NOOP(
        "texts", "包里的数据不合格式。本机数据没有变化。请发出单位用同一版程序重新导出。"
    ),
    RefusalCode.CONTENT_DISAGREES: QT_TRANSLATE_NOOP(
        "texts", "包里的数据前后对不上（写的 {stated}，应为 {found}）。本机数据没有变化。请发出单位重新导出。"
    ),
    RefusalCode.INSTITUTION_WRONG: QT_TRANSLATE_NOOP(
        "texts", "{what:profile}对不上（写的 {stated}，登记的是 {expected}）。本机数据没有变化。核对后再试。"
    ),
    RefusalCode.YEAR_WRONG: QT_TRANSLATE_NOOP(
        "texts", "包里的年度 {year} 不合理（应在 {first} 到 {last} 之间）。本机数据没有变化。请发出单位核对年度后重新导出。"
    ),
    RefusalCode.REVISION_LOWER: QT_TRANSLATE_NOOP(
        "texts", "已收到第 {newest} 次上报，这是第 {revision} 次，没有导入。本机数据没有变化。需要对照可并排打开。"
    ),
    RefusalCode.REVISION_CONFLICT: QT_TRANSLATE_NOOP(
        "texts", "第 {revision} 次上报已收过，内容却不一样，先留在“冲突”里，没有计入。本机已收的没有变化。对照两份，写明原因再决定用哪一份。"
    ),
    RefusalCode.CHAIN_BROKEN: QT_TRANSLATE_NOOP(
        "texts", "第 {revision} 次上报接不上前一次，没有计入。本机已收的没有变化。在“冲突”里对照，或请发出单位在原来的工作区里重新导出。"
    ),
    RefusalCode.ASSESSMENT_SECOND: QT_TRANSLATE_NOOP(
        "texts", "这一年度已收过另一份自评，这是重新开头的，先留在“冲突”里，没有计入。本机已收的没有变化。对照两份，写明原因再决定用哪一份。"
    ),
    RefusalCode.SIGNER_EARLIER: QT_TRANSLATE_NOOP(
        "texts", "{name}换密钥以前的旧密钥签的，先留在“冲突”里，没有计入。本机已收的没有变化。打电话问清楚，写明原因再决定收不收。"
    ),
    RefusalCode.CONFLICT_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "没有这个冲突。本机数据没有变化。重新打开“冲突”再选。"
    ),
    RefusalCode.CONFLICT_NO_REASON: QT_TRANSLATE_NOOP(
        "texts", "决定用哪一份要写明原因。还没有决定。写一句话，如“电话核实，以后一份为准”。"
    ),
    RefusalCode.CONFLICTS_FULL: QT_TRANSLATE_NOOP(
        "texts", "{name}已有 {most} 个冲突没有决定，这一个没有留下。本机数据没有变化。先决定前面的，再收这一个。"
    ),
    RefusalCode.ENROLMENT_WAITS: QT_TRANSLATE_NOOP(
        "texts", "这是{name}的登记包，要先核对指纹，没有登记。本机数据没有变化。到“机构”里核对指纹后登记。"
    ),
    RefusalCode.PACKAGE_OWN: QT_TRANSLATE_NOOP(
        "texts", "这是本县自己发出去的文件，不用收。本机数据没有变化。"
    ),
    RefusalCode.QUARANTINE_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "没有留下这个文件，可能已经删除。本机数据没有变化。请发出单位再给一次。"
    ),
    RefusalCode.FOLDER_TOO_MANY: QT_TRANSLATE_NOOP(
        "texts", "这个文件夹里文件太多，最多看 {most} 个，一个也没有收。本机数据没有变化。把上报包单独放进一个文件夹再选。"
    ),
    RefusalCode.ENROLMENT_EXISTS: QT_TRANSLATE_NOOP(
        "texts", "这个机构已用另一把密钥登记过（{key_id}）。原登记没有变化。确实换了密钥，核对指纹后选择替换。"
    ),
    RefusalCode.COUNTY_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "还不知道上报给哪个县，不能封装。内容没有变化。先导入县里给的标识文件并核对指纹。"
    ),
    RefusalCode.SUBMISSION_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "没有收到过这份上报。本机数据没有变化。检查编号或机构代码。"
    ),
    RefusalCode.ROLLUP_EMPTY: QT_TRANSLATE_NOOP(
        "texts", "还没有登记任何机构，没有可汇总的。内容没有变化。先在“机构”里登记机构，收下它们的上报包。"
    ),
    RefusalCode.ROLLUP_NONE_YET: QT_TRANSLATE_NOOP(
        "texts", "没有写过这份汇总包。内容没有变化。先写一份新的汇总包。"
    ),
}  # fmt: skip

TROUBLES: Mapping[str, str] = {
    TroubleCode.DISK_FULL: QT_TRANSLATE_NOOP(
        "texts", "磁盘空间不够。没有留下半个文件，已有内容不受影响。清出空间或换一个盘再试。"
    ),
    TroubleCode.NO_PERMISSION: QT_TRANSLATE_NOOP(
        "texts", "没有读写这里的权限。已有内容不受影响。换一个文件夹，或请管理员放开权限。"
    ),
    TroubleCode.FILE_BUSY: QT_TRANSLATE_NOOP(
        "texts", "这个文件正在别的程序里打开。已有内容不受影响。在 WPS 里保存并关闭，再试一次。"
    ),
    TroubleCode.FILE_NOT_FOUND: QT_TRANSLATE_NOOP(
        "texts", "找不到这个文件。已有内容不受影响。检查文件是不是移走了，路径有没有写错。"
    ),
    TroubleCode.WRITE_FAILED: QT_TRANSLATE_NOOP(
        "texts", "没有写成。没有留下半个文件，已有内容不受影响。换一个位置再试。"
    ),
    TroubleCode.TARGET_GONE: QT_TRANSLATE_NOOP(
        "texts", "要写入的位置不见了，U 盘可能被拔出。没有留下半个文件，已有内容不受影响。插好后再试。"
    ),
    TroubleCode.READ_FAILED: QT_TRANSLATE_NOOP(
        "texts", "读这个文件时磁盘出了问题。已有内容不受影响。把文件拷到本机硬盘再试。"
    ),
    TroubleCode.READ_BACK_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "写完再读，和写入的不一样，这个盘靠不住。定稿不受影响。换一个 U 盘再导出。"
    ),
    TroubleCode.WORKSPACE_LOCKED: QT_TRANSLATE_NOOP(
        "texts", "这个工作区正在另一个窗口里使用[（电脑 {host}，进程 {pid}，{since} 起）]。内容没有变化。关掉另一个窗口再打开。"
    ),
    TroubleCode.WORKSPACE_BUSY: QT_TRANSLATE_NOOP(
        "texts", "工作区的数据文件正被别的程序占用（多半是杀毒、同步或备份软件）。刚才的改动还没有存，写的内容留在原处。过一会儿再存一次。"
    ),
    TroubleCode.WORKSPACE_READ_ONLY: QT_TRANSLATE_NOOP(
        "texts", "这个工作区是只读打开的，改动没有存入，已有内容不受影响。关掉正在使用它的窗口，再重新打开。"
    ),
    TroubleCode.WORKSPACE_DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "工作区的数据文件已损坏，没有再写入。用“backups”文件夹里最近的备份恢复。"
    ),
    TroubleCode.KEYS_MISSING: QT_TRANSLATE_NOOP(
        "texts", "工作区里没有密钥文件。其余内容不受影响。从备份恢复“keys”文件夹。"
    ),
    TroubleCode.KEYS_DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "密钥文件已损坏。其余内容不受影响。从备份恢复“keys”文件夹。"
    ),
    TroubleCode.KEYS_NEWER: QT_TRANSLATE_NOOP(
        "texts", "密钥文件是更新版本的程序建的。内容没有变化。换用新版程序再打开。"
    ),
    TroubleCode.FONT_MISSING: QT_TRANSLATE_NOOP(
        "texts", "程序自带的字体不见了，印不出报告。数据不受影响。重新安装程序。"
    ),
    TroubleCode.PLAN_TOO_LONG: QT_TRANSLATE_NOOP(
        "texts", "算了 {seconds} 秒还没有算完。数据不受影响。把次数的上限改小，或先补齐缺的数据，再算一次。"
    ),
    TroubleCode.DISPLAY_MISSING: QT_TRANSLATE_NOOP(
        "texts", "这里打不开窗口。数据不受影响。在有桌面的电脑上打开，或用命令行（加 --help 看用法）。"
    ),
}  # fmt: skip

PACKAGES: Mapping[str, str] = {**CONTAINER, **NAMES, **BAG, **TRUST, **CONTENT}
