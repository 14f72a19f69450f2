"""One sentence for each refusal of what a person or a spreadsheet gives.

Order: what happened, what was kept, what to do. The place stands before the
sentence (see ``ui/texts/sentences.py``). Placeholders: ``ui/texts/filling.py``.
"""

from collections.abc import Mapping

from models.vocabulary.codes import RefusalCode
from ui.texts.marking import QT_TRANSLATE_NOOP

PROFILE_AND_WORKSPACE: Mapping[str, str] = {
    RefusalCode.PROFILE_FIELD_MISSING: QT_TRANSLATE_NOOP(
        "texts", "机构信息缺少“{field:profile}”。什么都没有写入。补上这一项再继续。"
    ),
    RefusalCode.PROFILE_FIELD_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "机构信息里有一项不认识：“{field}”[，是不是“{suggestion}”]。什么都没有写入。改好名称再继续。"
    ),
    RefusalCode.PROFILE_VALUE_WRONG: QT_TRANSLATE_NOOP(
        "texts", "“{field:profile}”填的“{raw}”读不懂。什么都没有写入。数字只写阿拉伯数字（如 23000），日期写成 2025-06-30，改好再继续。"
    ),
    RefusalCode.PROFILE_NOT_JSON: QT_TRANSLATE_NOOP(
        "texts", "这个文件不是 JSON 格式的一组内容。什么都没有写入。检查文件后再试。"
    ),
    RefusalCode.USCC_LENGTH: QT_TRANSLATE_NOOP(
        "texts", "统一社会信用代码应为 18 位。什么都没有写入。对照登记证改好再继续。"
    ),
    RefusalCode.USCC_CHARACTER: QT_TRANSLATE_NOOP(
        "texts",
        "统一社会信用代码里有不会出现的字符（没有字母 I、O、Z、S、V）。什么都没有写入。对照登记证改好再继续。",
    ),
    RefusalCode.USCC_CHECK_DIGIT: QT_TRANSLATE_NOOP(
        "texts", "统一社会信用代码的校验位对不上，至少有一位写错了。什么都没有写入。对照登记证改好再继续。"
    ),
    RefusalCode.REGION_FORM: QT_TRANSLATE_NOOP(
        "texts", "行政区划代码应为 6 位数字。什么都没有写入。改好再继续。"
    ),
    RefusalCode.REGION_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "行政区划代码的前两位不是任何省份。什么都没有写入。改好再继续。"
    ),
    RefusalCode.PASSPHRASE_TOO_SHORT: QT_TRANSLATE_NOOP(
        "texts", "口令太短，至少 {least} 个字符。什么都没有写入。换一个长一些的口令。"
    ),
    RefusalCode.PASSPHRASE_WRONG: QT_TRANSLATE_NOOP(
        "texts", "口令不对，密钥没有打开。内容没有变化。再输入一次，留意大小写和输入法。"
    ),
    RefusalCode.WORKSPACE_EXISTS: QT_TRANSLATE_NOOP(
        "texts", "这个文件夹里已经有工作区。原有内容没有变化。直接打开它，或换一个文件夹。"
    ),
    RefusalCode.WORKSPACE_NOT_FOUND: QT_TRANSLATE_NOOP(
        "texts", "这个文件夹里没有工作区。什么都没有写入。检查路径，或先新建工作区。"
    ),
    RefusalCode.WORKSPACE_NEWER: QT_TRANSLATE_NOOP(
        "texts", "这个工作区是更新版本的程序建的[（{revision}）]，现在的程序打不开。内容没有变化。换用新版程序再打开。"
    ),
    RefusalCode.WORKSPACE_OTHER_ROLE: QT_TRANSLATE_NOOP(
        "texts", "这是{role:role}的工作区，这一步不在这里做。内容没有变化。换一个工作区。"
    ),
    RefusalCode.YEAR_NOT_NEWEST: QT_TRANSLATE_NOOP(
        "texts", "只有最新的年度、而且前面还有一年，才能去掉；{year} 年度不是。内容没有变化。"
        "换到最新的年度再试。"
    ),
    RefusalCode.YEAR_IN_USE: QT_TRANSLATE_NOOP(
        "texts", "{year} 年度里已经填过或确认过内容，不能去掉。内容没有变化。接着填这一年，或换回上一年。"
    ),
    RefusalCode.YEAR_EXISTS: QT_TRANSLATE_NOOP(
        "texts", "{year} 年度已经有了，不能再从头开始。内容没有变化。用顶栏的年度切换打开它。"
    ),
    RefusalCode.YEAR_BACKWARDS: QT_TRANSLATE_NOOP(
        "texts", "{year} 年在 {after} 年之前，不能由后面的年度开始。内容没有变化。换一个往后的年度。"
    ),
    RefusalCode.YEAR_WITHOUT_PROFILE: QT_TRANSLATE_NOOP(
        "texts", "工作区里没有 {year} 年度，不能由它开始新年度。内容没有变化。换一个已有的年度。"
    ),
    RefusalCode.YEAR_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "texts", "工作区里没有 {year} 年度。内容没有变化。换一个年度。"
    ),
}  # fmt: skip

WORKBOOKS: Mapping[str, str] = {
    RefusalCode.WORKBOOK_NOT_A_WORKBOOK: QT_TRANSLATE_NOOP(
        "texts", "这不是电子表格[，看上去是{looks_like:looks}]。台账没有变化。在 WPS 里另存为 xlsx 再导入。"
    ),
    RefusalCode.WORKBOOK_ENCRYPTED: QT_TRANSLATE_NOOP(
        "texts", "这个文件设了打开密码，读不到内容。台账没有变化。在 WPS 里取消密码，另存后再导入。"
    ),
    RefusalCode.WORKBOOK_DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "这个文件已损坏，读不完整。台账没有变化。在 WPS 里打开，另存为 xlsx 再导入。"
    ),
    RefusalCode.WORKBOOK_TOO_LARGE: QT_TRANSLATE_NOOP(
        "texts",
        "这个文件太大[，最多 {limit_bytes:size}][，最多 {limit_sheets} 个工作表][，最多 {limit_cells} 格]。"
        "台账没有变化。只留要导入的工作表，另存后再导入。",
    ),
    RefusalCode.WORKBOOK_EXPANDS: QT_TRANSLATE_NOOP(
        "texts", "这个文件展开后大得不合常理[，最多 {limit_bytes:size}]，没有打开。台账没有变化。只复制数据到新表再导入。"
    ),
    RefusalCode.WORKBOOK_EMPTY: QT_TRANSLATE_NOOP(
        "texts", "这个文件是空的。台账没有变化。检查是不是选对了文件。"
    ),
    RefusalCode.WORKBOOK_SHEET_MISSING: QT_TRANSLATE_NOOP(
        "texts", "文件里没有要找的工作表[「{title}」]。台账没有变化。检查是不是选对了文件。"
    ),
    RefusalCode.WORKBOOK_HEADER_MISSING: QT_TRANSLATE_NOOP(
        "texts", "没有找到表头。台账没有变化。检查第一行是不是列名，或先导出模板对照。"
    ),
    RefusalCode.WORKBOOK_COLUMNS_MISSING: QT_TRANSLATE_NOOP(
        "texts", "缺少这些列：{columns}。其余内容原样保留。补上列再导入。"
    ),
    RefusalCode.WORKBOOK_COLUMN_TWICE: QT_TRANSLATE_NOOP(
        "texts", "有两列都是“{title}”[（另一列在 {first_cell}）]，不知道该读哪一列。台账没有变化。改掉其中一列的列名再导入。"
    ),
    RefusalCode.WORKBOOK_OTHER_FORM: QT_TRANSLATE_NOOP(
        "texts", "这看上去是{looks_like:form}，不是要导入的那张表。台账没有变化。换一个文件，或到对应的台账里导入。"
    ),
    RefusalCode.WORKBOOK_OTHER_YEAR: QT_TRANSLATE_NOOP(
        "texts", "写的是 {years} 年，不是要的年度。原有数据没有变化。核对年份，或换一个年度。"
    ),
    RefusalCode.WORKBOOK_SHEET_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "文件里没有「{sheet}」这张表，有：{known}。台账没有变化。改写表名再导入。"
    ),
    RefusalCode.WORKBOOK_TOO_MANY_ROWS: QT_TRANSLATE_NOOP(
        "texts", "行数太多，最多读 {limit_rows} 行。台账没有变化。删去空行或分成几个文件再导入。"
    ),
    RefusalCode.WORKBOOK_TOO_MANY_COLUMNS: QT_TRANSLATE_NOOP(
        "texts", "列数太多，最多读 {limit_columns} 列。台账没有变化。删去多余的列再导入。"
    ),
    RefusalCode.WORKBOOK_CODE_LIST_AMBIGUOUS: QT_TRANSLATE_NOOP(
        "texts", "这一列的代码有两种读法（如 3 可以是博士或硕士）。原值已保留，暂不计入。说明用的是哪一种再导入。"
    ),
    RefusalCode.WORKBOOK_UNIT_AMBIGUOUS: QT_TRANSLATE_NOOP(
        "texts", "看不出金额的单位是元、千元还是万元。原值已保留，暂不计入。在列名里写明单位再导入。"
    ),
}  # fmt: skip

ROWS: Mapping[str, str] = {
    RefusalCode.ROWS_REFUSED: QT_TRANSLATE_NOOP(
        "texts", "有 {count} 处读不懂，所在的行已原样留存。其余的行已存入。按下面列出的位置改好后再导入一次。"
    ),
    RefusalCode.CELL_REQUIRED: QT_TRANSLATE_NOOP(
        "texts", "这一格没有填。整行已保留。补上后自动重算。"
    ),
    RefusalCode.CELL_TOO_LONG: QT_TRANSLATE_NOOP(
        "texts", "这一格文字太长[，有 {length} 字][，最多 {limit} 字]。整行已原样留存。缩短后再导入。"
    ),
    RefusalCode.CELL_FORMULA: QT_TRANSLATE_NOOP(
        "texts", "这一格以等号开头，像是公式，没有计算。整行已原样留存。改成文字或数值再导入。"
    ),
    RefusalCode.CELL_ERROR_VALUE: QT_TRANSLATE_NOOP(
        "texts", "这一格是表格里的出错值（如 #N/A）。整行已原样留存。改成实际内容再导入。"
    ),
    RefusalCode.CELL_NOT_A_DATE: QT_TRANSLATE_NOOP(
        "texts", "这一格看不出是哪一天。整行已原样留存。写成 2025-06-30 这样的日期。"
    ),
    RefusalCode.CELL_DATE_IN_FUTURE: QT_TRANSLATE_NOOP(
        "texts", "这个日期在今天之后。整行已原样留存。改好日期再导入。"
    ),
    RefusalCode.CELL_NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "texts", "这一格不是数字。原值已保留，暂不计入。改成数字再导入。"
    ),
    RefusalCode.CELL_NOT_WHOLE: QT_TRANSLATE_NOOP(
        "texts", "[“{figure:figure}”]应填整数。原值没有变化。改成整数再存。"
    ),
    RefusalCode.CELL_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "texts", "[“{figure:figure}”]超出范围[，最小 {least}][，最小 {lowest}][，最大 {highest}]。原值没有变化。改好再存。"
    ),
    RefusalCode.CELL_NOT_IN_LIST: QT_TRANSLATE_NOOP(
        "texts", "这一格的内容不在代码表里。原值已保留。对照代码表改好再导入。"
    ),
    RefusalCode.CELL_NOT_YES_NO: QT_TRANSLATE_NOOP(
        "texts", "这一格应填“是”或“否”（也可填 1、2）。整行已原样留存。改好再导入。"
    ),
    RefusalCode.CELL_CONTROL_CHARACTER: QT_TRANSLATE_NOOP(
        "texts", "这一格有看不见的控制字符。整行已原样留存。重新输入这一格再导入。"
    ),
    RefusalCode.CELL_DIGITS_LOST: QT_TRANSLATE_NOOP(
        "texts", "这一格的长数字被表格软件存成了数值，末几位已经丢失。整行已原样留存。把这一列设为文本，重新填写。"
    ),
    RefusalCode.ID_LENGTH: QT_TRANSLATE_NOOP(
        "texts", "身份证号不是 18 位。整行已原样留存。对照身份证改好再导入。"
    ),
    RefusalCode.ID_CHARACTER: QT_TRANSLATE_NOOP(
        "texts", "身份证号里有不会出现的字符。整行已原样留存。对照身份证改好再导入。"
    ),
    RefusalCode.ID_BIRTH_DATE: QT_TRANSLATE_NOOP(
        "texts", "身份证号里的出生日期不成立。整行已原样留存。对照身份证改好再导入。"
    ),
    RefusalCode.ID_CHECK_DIGIT: QT_TRANSLATE_NOOP(
        "texts", "身份证号的校验位对不上，至少有一位写错了。整行已原样留存。对照身份证改好再导入。"
    ),
    RefusalCode.ID_BORN_ON_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "出生日期和身份证号里的不一致。整行已原样留存。改好其中一个再导入。"
    ),
    RefusalCode.ID_SEX_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "性别和身份证号里的不一致。整行已原样留存。改好其中一个再导入。"
    ),
    RefusalCode.DATES_CONTRADICT: QT_TRANSLATE_NOOP(
        "texts", "“{first}”和“{second}”前后矛盾。整行已原样留存。改好日期再导入。"
    ),
    RefusalCode.ROW_DUPLICATE_PERSON: QT_TRANSLATE_NOOP(
        "texts", "和第 {first_row} 行是同一个人。前一行照常存入，这一行已原样留存。删去重复的一行，或改好证件号。"
    ),
    RefusalCode.ROW_DUPLICATE_EQUIPMENT: QT_TRANSLATE_NOOP(
        "texts", "和第 {first_row} 行完全一样。两行都已存入。确认是两台，还是重复填了。"
    ),
    RefusalCode.ROW_DUPLICATE: QT_TRANSLATE_NOOP(
        "texts", "和第 {first_row} 行说的是同一件事。两行都已存入。确认是两件，还是重复填了。"
    ),
    RefusalCode.ROWS_HIDDEN: QT_TRANSLATE_NOOP(
        "texts", "有 {count} 行在文件里是隐藏的（第 {rows} 行），也读进来了。不要的，在这里不导入。"
    ),
    RefusalCode.ROW_PART_EXCEEDS: QT_TRANSLATE_NOOP(
        "texts", "“{part}”比“{whole}”还大。整行已原样留存。改好其中一个再导入。"
    ),
    RefusalCode.ROW_NOT_FOUND: QT_TRANSLATE_NOOP(
        "texts", "“{ledger:ledger}”里没有编号“{row}”的行[，是不是“{nearest}”]。什么都没有改。用 ledger show 看各行的编号。"
    ),
    RefusalCode.ROW_OWNER_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "台账里没有“{name}”。整行已原样留存。先在人员或设备台账里登记，或改好名称和号码。"
    ),
    RefusalCode.ROW_OWNER_AMBIGUOUS: QT_TRANSLATE_NOOP(
        "texts", "台账里有 {count} 个“{name}”，分不清是哪一个。整行已原样留存。补上号码或型号。"
    ),
    RefusalCode.ROW_OWNER_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "这个号码在台账里是“{known}”，不是“{name}”。整行已原样留存。改好名称或号码。"
    ),
    RefusalCode.ROW_OTHER_INSTITUTION: QT_TRANSLATE_NOOP(
        "texts", "这一行写的是别的机构[（{other}）]。整行已原样留存。删去这一行，或改好机构代码。"
    ),
    RefusalCode.ROW_NO_ENTRY: QT_TRANSLATE_NOOP(
        "texts", "这一行是合计、说明或空行，没有放入。要算一行的，请写明名称再放。"
    ),
    RefusalCode.ROW_OLDER_THAN_USUAL: QT_TRANSLATE_NOOP(
        "texts", "已满 {age} 岁，比通常的退休年龄大。这一行已存入。确认是不是还在岗。"
    ),
    RefusalCode.ROW_MOVED_IN_OTHER_YEAR: QT_TRANSLATE_NOOP(
        "texts", "流动时间不在 {year} 年内。这一行已存入。确认年份有没有写错。"
    ),
    RefusalCode.FIGURE_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "没有叫“{figure}”的数据项。什么都没有写入。改好名称再试。"
    ),
    RefusalCode.FIGURES_CONTRADICT: QT_TRANSLATE_NOOP(
        "texts", "几个数对不上：{parts}（{sum_of_parts}）不应大于{whole}（{whole_value}）。原值已保留。核对后改好。"
    ),
    RefusalCode.FIGURE_TWICE: QT_TRANSLATE_NOOP(
        "texts", "同一个数据项出现了两次，数不一样[（另一处在 {first_cell}）]。两处都没有采用，原值已保留。只留一处再导入。"
    ),
    RefusalCode.FACT_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "机构情况里没有“{fact}”这一项[，是不是“{nearest}”]。什么都没有写入。改好名称再试。"
    ),
    RefusalCode.FACT_VALUE: QT_TRANSLATE_NOOP(
        "texts", "“{fact:fact}”不能填“{value}”[，可填：{known}]。什么都没有写入。改好再填。"
    ),
    RefusalCode.REGISTER_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "没有叫“{register}”的登记表[。可选：{known}]。什么都没有写入。换一个名称。"
    ),
    RefusalCode.REGISTER_KIND_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "“{register:register}”登记表里没有“{kind}”这一项[，是不是“{nearest}”]。什么都没有写入。改好名称再试。"
    ),
    RefusalCode.ANSWERS_NOT_JSON: QT_TRANSLATE_NOOP(
        "texts", "这个文件不是 JSON 格式的内容。什么都没有写入。检查文件后再试。"
    ),
    RefusalCode.ANSWERS_SCHEMA: QT_TRANSLATE_NOOP(
        "texts", "这里的写法读不懂，应为{expected}。什么都没有写入。改好再试。"
    ),
}  # fmt: skip

STANDARD_PACKS: Mapping[str, str] = {
    RefusalCode.PACK_NOT_FOUND: QT_TRANSLATE_NOOP(
        "texts", "没有适用的标准：{pack:kind}[。现有标准：{known}]。什么都没有写入。换一个标准或机构类别。"
    ),
    RefusalCode.PACK_NO_ENTRY: QT_TRANSLATE_NOOP(
        "texts", "这个标准或政策里没有“{entry}”。什么都没有改动。核对编号，或按名称查找。"
    ),
    RefusalCode.PACK_NOT_TEXT: QT_TRANSLATE_NOOP(
        "texts", "标准文件不是 UTF-8 文字。没有载入，原有标准不受影响。换一份标准文件。"
    ),
    RefusalCode.PACK_TOO_LARGE: QT_TRANSLATE_NOOP(
        "texts", "标准文件太大。没有载入，原有标准不受影响。换一份标准文件。"
    ),
    RefusalCode.PACK_SCHEMA: QT_TRANSLATE_NOOP(
        "texts", "标准文件的写法读不懂：{what}。没有载入，原有标准不受影响。改好这一处再载入。"
    ),
    RefusalCode.PACK_DUPLICATE_CODE: QT_TRANSLATE_NOOP(
        "texts", "标准文件里“{name}”出现了两次。没有载入，原有标准不受影响。改好编号再载入。"
    ),
    RefusalCode.PACK_UNKNOWN_MEASURE: QT_TRANSLATE_NOOP(
        "texts", "标准文件用了不认识的指标“{name}”[，是不是“{nearest}”]。没有载入，原有标准不受影响。改好再载入。"
    ),
    RefusalCode.PACK_CONTRADICTION: QT_TRANSLATE_NOOP(
        "texts", "标准文件里对“{measure}”的要求互相矛盾：{what}，没有数能同时满足。没有载入，原有标准不受影响。改好再载入。"
    ),
    RefusalCode.PACK_CYCLE: QT_TRANSLATE_NOOP(
        "texts", "标准文件里的引用绕成了圈：{what}。没有载入，原有标准不受影响。去掉其中一处引用再载入。"
    ),
    RefusalCode.POLICY_CHOICE: QT_TRANSLATE_NOOP(
        "texts", "政策里的选择项填了“{value}”，不在可选的读法里，也不是数字。没有改动。请从列出的读法里选一种。"
    ),
    RefusalCode.PACK_UNKNOWN_FACT: QT_TRANSLATE_NOOP(
        "texts", "标准文件用了不认识的情况项“{name}”[，是不是“{nearest}”]。没有载入，原有标准不受影响。改好再载入。"
    ),
    RefusalCode.PACK_UNKNOWN_KIND: QT_TRANSLATE_NOOP(
        "texts", "标准文件用了不认识的类别“{name}”[，是不是“{nearest}”]。没有载入，原有标准不受影响。改好再载入。"
    ),
    RefusalCode.PACK_BAD_VALUE: QT_TRANSLATE_NOOP(
        "texts", "标准文件里的数值“{value}”读不懂。没有载入，原有标准不受影响。改好再载入。"
    ),
    RefusalCode.PACK_BAD_LEVEL: QT_TRANSLATE_NOOP(
        "texts", "标准文件里的等级规则不成立：{what}。没有载入，原有标准不受影响。改好再载入。"
    ),
    RefusalCode.PACK_NOTATION: QT_TRANSLATE_NOOP(
        "texts",
        "算法写法读不懂：第 {at} 个字符处[（“{found}”）]应是{expected:notation}[，是不是“{nearest}”]。没有载入。改好这一格再读入。",
    ),
    RefusalCode.PACK_NAME_DISAGREES: QT_TRANSLATE_NOOP(
        "texts", "算法里的名称“{title}”和编号“{name}”说的不是同一项[（第 {at} 个字符）]。没有载入。删去其中一个再读入。"
    ),
    RefusalCode.PACK_CELL_EMPTY: QT_TRANSLATE_NOOP(
        "texts", "这一格必须填写。没有载入。补上再读入。"
    ),
    RefusalCode.PACK_CELL_NOT_TEXT: QT_TRANSLATE_NOOP(
        "texts", "这一格不是文字，是{what:cell-kind}，原来怎么写的已经看不出来（1.10 会变成 1.1）。没有载入。把格式设为文本，重新输入。"
    ),
    RefusalCode.PACK_CELL_TOO_LONG: QT_TRANSLATE_NOOP(
        "texts", "这一格文字太长，有 {length} 字，最多 {limit} 字。没有载入也没有导出。分成几款或缩短。"
    ),
    RefusalCode.PACK_CELL_HIDDEN: QT_TRANSLATE_NOOP(
        "texts", "这里有看不见的控制字符。没有载入也没有导出。重新输入这些字再试。"
    ),
    RefusalCode.PACK_UNKNOWN_WORD: QT_TRANSLATE_NOOP(
        "texts", "不认识“{name}”[，是不是“{nearest}”][。可填：{known}]。没有载入。改好这一格再读入。"
    ),
    RefusalCode.PACK_UNKNOWN_CODE: QT_TRANSLATE_NOOP(
        "texts", "没有编号“{name}”[，是不是“{nearest}”]。没有载入。改好编号，或先补上它再读入。"
    ),
    RefusalCode.PACK_NUMBERING: QT_TRANSLATE_NOOP(
        "texts", "序号“{name}”不对[，这一等级缺第 {missing} 款]。没有载入。同一条同一等级的款从 1 起连续编号。"
    ),
    RefusalCode.PACK_GRADE_C_MISSING: QT_TRANSLATE_NOOP(
        "texts", "第 {clause} 条没有 C 级的款。没有载入。在款项表里补上至少一款再读入。"
    ),
    RefusalCode.PACK_WORKBOOK_FAULTS: QT_TRANSLATE_NOOP(
        "texts", "这份标准表有 {count} 处要改[，只列出前 {shown} 处]。没有载入，原有标准不受影响。按下面的位置改好再读入。"
    ),
    RefusalCode.PACK_BAD_VERSION: QT_TRANSLATE_NOOP(
        "texts", "标准的版本号“{version}”读不懂。没有载入，原有标准不受影响。版本号写成用点隔开的数字，如 1.2。"
    ),
    RefusalCode.PACK_VERSION_TAKEN: QT_TRANSLATE_NOOP(
        "texts", "标准 {pack} 的 {version} 版已经有了，内容不同；存过的版本不能改。没有载入。把版本号改得比 {newest} 大再载入。"
    ),
    RefusalCode.PACK_OTHER_DIGEST: QT_TRANSLATE_NOOP(
        "texts", "对方用的标准和本机的同名不同文。没有导入，本机数据没有变化。两边换成同一版标准再报。"
    ),
}  # fmt: skip

ASSESSMENT: Mapping[str, str] = {
    RefusalCode.CLAUSE_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "标准里没有第 {clause} 条。内容没有变化。检查条款号。"
    ),
    RefusalCode.CRITERION_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "标准里没有“{criterion}”这一款。内容没有变化。检查款号，如 1.4.1.C2。"
    ),
    RefusalCode.CLAUSE_MAPPED_TWICE: QT_TRANSLATE_NOOP(
        "texts", "第 {clause} 条被指定为两条的去处。什么都没有沿用。每一条只指定给一条。"
    ),
    RefusalCode.ASSESSMENT_EXISTS: QT_TRANSLATE_NOOP(
        "texts", "{year} 年度按这个标准的自评已经有了。什么都没有沿用。打开那一年接着填，或换一个版本。"
    ),
    RefusalCode.ASSESSMENT_SUPERSEDED: QT_TRANSLATE_NOOP(
        "texts", "{year} 年度的这份自评已经转到新版标准，只能看，不能再改。内容没有变化。到新的自评里填。"
    ),
    RefusalCode.CARRIED_NOTHING: QT_TRANSLATE_NOOP(
        "texts", "第 {clause} 条没有可以确认的沿用内容。内容没有变化。条文改过的要重新填。"
    ),
    RefusalCode.CLAUSE_ALWAYS_APPLIES: QT_TRANSLATE_NOOP(
        "texts", "第 {clause} 条必须评，不能设为不适用。内容没有变化。按实际情况逐款填写。"
    ),
    RefusalCode.REASON_REQUIRED: QT_TRANSLATE_NOOP(
        "texts", "这一步要写明理由。内容没有变化。写一句理由再继续。"
    ),
    RefusalCode.DUTY_NOT_FOUND: QT_TRANSLATE_NOOP(
        "texts",
        "{year} 年度没有任务“{duty}”[，是不是“{nearest}”]。什么都没有登记。用 duty list 看各项任务的编号。",
    ),
    RefusalCode.DUTY_DAY_AHEAD: QT_TRANSLATE_NOOP(
        "texts", "{day} 还没有到，不能登记为已完成。做完以后再登记。"
    ),
    RefusalCode.DUTY_WITHOUT_TITLE: QT_TRANSLATE_NOOP(
        "texts", "任务没有名称，没有添加。写上要做什么再添加。"
    ),
    RefusalCode.DUTY_RECORD_NOT_FOUND: QT_TRANSLATE_NOOP(
        "texts",
        "年度任务里没有编号“{row}”的登记。什么都没有改。用 duty list --json 看各条登记的编号。",
    ),
    RefusalCode.NOTE_TOO_LONG: QT_TRANSLATE_NOOP(
        "texts", "文字太长，有 {characters} 字，最多 {most} 字。原来的内容没有变化。缩短后再存。"
    ),
    RefusalCode.EVIDENCE_NOT_FOUND: QT_TRANSLATE_NOOP(
        "texts", "找不到这个佐证文件。内容没有变化。检查文件是不是移走了。"
    ),
    RefusalCode.EVIDENCE_EMPTY: QT_TRANSLATE_NOOP(
        "texts", "这个佐证文件是空的。内容没有变化。换一个文件。"
    ),
    RefusalCode.EVIDENCE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "texts", "这个佐证文件太大，最多 {most:size}。内容没有变化。压缩或拆分后再添加。"
    ),
    RefusalCode.ASSESSMENT_FINALISED: QT_TRANSLATE_NOOP(
        "texts", "第 {revision} 次自评已经定稿，不能再改。定稿没有变化。要改先开新的一次。"
    ),
    RefusalCode.ASSESSMENT_NOT_FINALISED: QT_TRANSLATE_NOOP(
        "texts", "自评还没有定稿。内容没有变化。先定稿再导出。"
    ),
    RefusalCode.PREFLIGHT_ERRORS: QT_TRANSLATE_NOOP(
        "texts", "还有 {count} 处要改好才能定稿。填写的内容都已保存。逐处改好后再定稿。"
    ),
    RefusalCode.PREFLIGHT_WAITING: QT_TRANSLATE_NOOP(
        "texts", "还有 {count} 处要写明理由才能定稿。填写的内容都已保存。改好，或逐处写一句理由后再定稿。"
    ),
    RefusalCode.CHECK_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "检查里没有这一处：{check}[ {subject}]。什么都没有改。看一遍检查结果再试。"
    ),
    RefusalCode.CHECK_NOT_SOFT: QT_TRANSLATE_NOOP(
        "texts", "这一处（{check}）写理由不管用。什么都没有改。错误要改好，缺的数据要补上。"
    ),
    RefusalCode.LEVEL_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "标准里没有叫“{level}”的等级[。可选：{known}]。内容没有变化。换一个等级。"
    ),
    RefusalCode.TRIAL_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "假设里的“{name}”现在没有。没有计算。去掉这一项，或换成还在的。"
    ),
    RefusalCode.TRIAL_MALFORMED: QT_TRANSLATE_NOOP(
        "texts", "假设[“{what}”]读不懂。没有计算。按“招聘、购置、年度数据”等写法改好再试。"
    ),
    RefusalCode.TREND_SERIES_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "没有叫“{series}”的指标。没有画图。在“自选指标”里挑一个，或用 measures 看全部。"
    ),
    RefusalCode.SCENARIO_NAME: QT_TRANSLATE_NOOP(
        "texts", "设想的名字[“{name}”]不能用：要写名字，不超过 {most} 个字，不能和已有的相同。没有保存。换一个名字。"
    ),
    RefusalCode.SCENARIO_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "这个设想已经不在了。没有改动。刷新后再看。"
    ),
    RefusalCode.PLAN_COST_NEGATIVE: QT_TRANSLATE_NOOP(
        "texts", "费用、时间和次数不能小于 0，现在是 {found}。没有保存。改成 0 或更大的整数。"
    ),
    RefusalCode.TASK_EMPTY: QT_TRANSLATE_NOOP(
        "texts", "任务没有写内容。没有保存。写明要整改什么再保存。"
    ),
    RefusalCode.TASK_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "整改台账里找不到这条任务，可能已经停用。没有改动。刷新后从列表里再选。"
    ),
    RefusalCode.TASK_NOT_DONE: QT_TRANSLATE_NOOP(
        "texts", "这条任务还没有报完成，不能复核。没有改动。先填完成日期和佐证，再复核。"
    ),
    RefusalCode.TASKS_TOO_MANY: QT_TRANSLATE_NOOP(
        "texts", "一次最多生成 {most} 条任务，这次有 {tasks} 条。没有生成。分几次生成。"
    ),
    RefusalCode.LEVEL_BARRED: QT_TRANSLATE_NOOP(
        "texts", "本年度不得申报{level}：{veto}（{source}）没有写出上报包，等次不变，自评照常保存、可以打印。情况填错了，到台账的“机构情况”改正后再定稿；没有填错，明年再申报。"
    ),
    RefusalCode.COMMAND_USAGE: QT_TRANSLATE_NOOP(
        "texts", "命令写法读不懂：{what}。什么都没有做。加 --help 看用法。"
    ),
}  # fmt: skip

INPUT: Mapping[str, str] = {
    **PROFILE_AND_WORKSPACE, **WORKBOOKS, **ROWS, **STANDARD_PACKS, **ASSESSMENT,
}  # fmt: skip
