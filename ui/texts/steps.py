"""The words for steps: what a person did, and which rows that touched.

One phrase serves the undo button, its toast and the log: a step tells how many
rows it changed, a log entry does not, and what stands in square brackets falls away.
"""

from collections.abc import Mapping

from models.vocabulary.codes import RefusalCode
from ui.texts.marking import QT_TRANSLATE_NOOP

ACTIONS: Mapping[str, str] = {
    "workspace.made": QT_TRANSLATE_NOOP("texts", "新建工作区"),
    "sample.answered": QT_TRANSLATE_NOOP("texts", "填入示例"),
    "profile.changed": QT_TRANSLATE_NOOP("texts", "修改机构信息"),
    "figures.changed": QT_TRANSLATE_NOOP("texts", "修改年度数据[ {count} 项]"),
    "fact.stated": QT_TRANSLATE_NOOP("texts", "填写机构情况[：{fact:fact}]"),
    "fact.cleared": QT_TRANSLATE_NOOP("texts", "清空机构情况[：{fact:fact}]"),
    "register.changed": QT_TRANSLATE_NOOP("texts", "填写[{ledger:step-ledger}]登记[ {count} 项]"),
    "register.forgotten": QT_TRANSLATE_NOOP("texts", "清空[{ledger:step-ledger}]登记[ {count} 项]"),
    "staff.added": QT_TRANSLATE_NOOP("texts", "新增人员[ {count} 行]"),
    "staff.changed": QT_TRANSLATE_NOOP("texts", "修改人员[ {count} 行]"),
    "equipment.added": QT_TRANSLATE_NOOP("texts", "新增设备[ {count} 行]"),
    "equipment.changed": QT_TRANSLATE_NOOP("texts", "修改设备[ {count} 行]"),
    "rows.added": QT_TRANSLATE_NOOP("texts", "新增[“{ledger:step-ledger}”][ {count} 行]"),
    "rows.changed": QT_TRANSLATE_NOOP("texts", "修改[“{ledger:step-ledger}”][ {count} 行]"),
    "rows.put": QT_TRANSLATE_NOOP("texts", "存入[“{ledger:step-ledger}”][ {count} 行]"),
    "ledger.import": QT_TRANSLATE_NOOP("texts", "导入[“{ledger:step-ledger}”][ {count} 行]"),
    "mapping.remembered": QT_TRANSLATE_NOOP("texts", "记住[“{ledger:step-ledger}”]的列对应"),
    "import.set-aside": QT_TRANSLATE_NOOP("texts", "导入到一半先放下"),
    "import.taken-up": QT_TRANSLATE_NOOP("texts", "接着导入"),
    "held.mended": QT_TRANSLATE_NOOP("texts", "改好待改的行[，存入“{ledger:step-ledger}”]"),
    "held.given-up": QT_TRANSLATE_NOOP("texts", "放弃待改的行"),
    "answer": QT_TRANSLATE_NOOP("texts", "勾选[ {subject}][ 等 {several} 款]"),
    "answer.many": QT_TRANSLATE_NOOP("texts", "一次勾选[ {count} 款]"),
    "clause.not-applicable": QT_TRANSLATE_NOOP("texts", "[{subject} ]设是否适用"),
    "clause.reason": QT_TRANSLATE_NOOP("texts", "[{subject} ]写理由"),
    "clause.note": QT_TRANSLATE_NOOP("texts", "[{subject} ]写备注"),
    "note.added": QT_TRANSLATE_NOOP("texts", "[{subject} ]加备注"),
    "note.withdrawn": QT_TRANSLATE_NOOP("texts", "[{subject} ]收回备注"),
    "departments.set": QT_TRANSLATE_NOOP("texts", "指定负责科室[ {count} 处]"),
    "departments.answered": QT_TRANSLATE_NOOP("texts", "科室自评[ {count} 款]"),
    "scan-folder.set": QT_TRANSLATE_NOOP("texts", "设定扫描文件夹"),
    "fill-in.taken": QT_TRANSLATE_NOOP("texts", "收回科室填报表[ {count} 款]"),
    "scan-folder.cleared": QT_TRANSLATE_NOOP("texts", "不再用扫描文件夹"),
    "evidence.attached": QT_TRANSLATE_NOOP("texts", "[{subject} ]添加佐证[ {several} 份]"),
    "evidence.removed": QT_TRANSLATE_NOOP("texts", "[{subject} ]去掉佐证"),
    "evidence.described": QT_TRANSLATE_NOOP("texts", "[{subject} ]改佐证说明"),
    "carried.confirmed": QT_TRANSLATE_NOOP("texts", "[{subject} ]确认沿用"),
    "carried.set-aside": QT_TRANSLATE_NOOP("texts", "[{subject} ]不用沿用的内容"),
    "policy.choice": QT_TRANSLATE_NOOP("texts", "政策选择[ {subject}]"),
    "policy.choice-forgotten": QT_TRANSLATE_NOOP("texts", "政策选择[ {subject}] 改回默认"),
    "check.accepted": QT_TRANSLATE_NOOP("texts", "写明理由，照报[ {count} 处]"),
    "check.withdrawn": QT_TRANSLATE_NOOP("texts", "撤回照报的理由[ {count} 处]"),
    "assessment.finalised": QT_TRANSLATE_NOOP("texts", "定稿"),
    "assessment.reopened": QT_TRANSLATE_NOOP("texts", "开新的一次自评"),
    "assessment.carried-over": QT_TRANSLATE_NOOP("texts", "沿用上次的答案"),
    "package.exported": QT_TRANSLATE_NOOP("texts", "导出上报包"),
    "enrolment.written": QT_TRANSLATE_NOOP("texts", "导出登记包"),
    "enrolment.accepted": QT_TRANSLATE_NOOP("texts", "登记机构[ {subject}]"),
    "enrolment.revoked": QT_TRANSLATE_NOOP("texts", "停用机构[ {subject} ]的密钥"),
    "submission.accepted": QT_TRANSLATE_NOOP("texts", "收下上报包"),
    "county.known": QT_TRANSLATE_NOOP("texts", "登记上报的县"),
    "campaign.issued": QT_TRANSLATE_NOOP("texts", "下发通知"),
    "campaign.received": QT_TRANSLATE_NOOP("texts", "收下通知"),
    "pack.stored": QT_TRANSLATE_NOOP("texts", "存入标准[ {subject}]"),
    "account.made": QT_TRANSLATE_NOOP("texts", "新建账号[“{subject}”]"),
    "account.changed": QT_TRANSLATE_NOOP("texts", "修改账号[“{subject}”]"),
    "account.ended": QT_TRANSLATE_NOOP("texts", "停用账号[“{subject}”]"),
    "account.passphrase": QT_TRANSLATE_NOOP("texts", "重设口令[：“{subject}”]"),
    "year.removed": QT_TRANSLATE_NOOP("texts", "去掉[{subject} ]年度"),
    "accounts.off": QT_TRANSLATE_NOOP("texts", "关掉账号"),
    "accounts.on": QT_TRANSLATE_NOOP("texts", "重新启用账号"),
    "account.signed-in": QT_TRANSLATE_NOOP("texts", "登录"),
    "account.signed-out": QT_TRANSLATE_NOOP("texts", "退出登录"),
    "account.refused": QT_TRANSLATE_NOOP("texts", "登录没有成功[：“{subject}”]"),
    "recovery.sealed": QT_TRANSLATE_NOOP("texts", "换新恢复码[：“{subject}”]"),
    "recovery.used": QT_TRANSLATE_NOOP("texts", "用恢复码重设口令[：“{subject}”]"),
    "recovery.refused": QT_TRANSLATE_NOOP("texts", "恢复码不对"),
    "lock.minutes": QT_TRANSLATE_NOOP("texts", "设自动锁屏时间"),
    "scenario.kept": QT_TRANSLATE_NOOP("texts", "保存设想[“{subject}”]"),
    "scenario.forgotten": QT_TRANSLATE_NOOP("texts", "删去设想[“{subject}”]"),
    "price.set": QT_TRANSLATE_NOOP("texts", "改办法的费用和时间"),
    "price.forgotten": QT_TRANSLATE_NOOP("texts", "办法的费用改回估计值"),
    "rolled.confirmed": QT_TRANSLATE_NOOP("texts", "确认上年结转[ {count} 项]"),
    "handover.key-place": QT_TRANSLATE_NOOP("texts", "写明密钥口令放在哪里"),
    "backup.made": QT_TRANSLATE_NOOP("texts", "备份[到 {subject}]"),
    "backup.restored": QT_TRANSLATE_NOOP("texts", "从备份恢复[：{subject}]"),
    "undone": QT_TRANSLATE_NOOP("texts", "撤销：{step}"),
    "redone": QT_TRANSLATE_NOOP("texts", "重做：{step}"),
}  # fmt: skip
"""By action of an audit entry; ``several``: a count above one; ``step``: what was undone."""

ENTITIES: Mapping[str, str] = {
    "profile": QT_TRANSLATE_NOOP("texts", "机构信息"),
    "staff": QT_TRANSLATE_NOOP("texts", "人员"),
    "equipment": QT_TRANSLATE_NOOP("texts", "设备"),
    "held_row": QT_TRANSLATE_NOOP("texts", "待改的行"),
    "figure": QT_TRANSLATE_NOOP("texts", "年度数据"),
    "fact": QT_TRANSLATE_NOOP("texts", "机构情况"),
    "register_entry": QT_TRANSLATE_NOOP("texts", "登记"),
    "register_filled": QT_TRANSLATE_NOOP("texts", "登记填完"),
    "form_row": QT_TRANSLATE_NOOP("texts", "台账行"),
    "rolled": QT_TRANSLATE_NOOP("texts", "上年结转"),
    "policy_choice": QT_TRANSLATE_NOOP("texts", "政策选择"),
    "tick": QT_TRANSLATE_NOOP("texts", "勾选"),
    "clause_state": QT_TRANSLATE_NOOP("texts", "条款的理由和备注"),
    "evidence_link": QT_TRANSLATE_NOOP("texts", "佐证"),
    "carried": QT_TRANSLATE_NOOP("texts", "沿用的内容"),
    "clause_department": QT_TRANSLATE_NOOP("texts", "负责科室"),
    "department_tick": QT_TRANSLATE_NOOP("texts", "科室自评"),
    "clause_note": QT_TRANSLATE_NOOP("texts", "备注"),
    "check_accepted": QT_TRANSLATE_NOOP("texts", "已说明的提示"),
    "scenario": QT_TRANSLATE_NOOP("texts", "设想"),
    "action_price": QT_TRANSLATE_NOOP("texts", "办法的费用"),
}
"""By entity of the journal: what rows of it are called."""

COLUMNS: Mapping[str, str] = {
    "ended_on": QT_TRANSLATE_NOOP("texts", "停用日期"),
    "ended_because": QT_TRANSLATE_NOOP("texts", "停用原因"),
    "value": QT_TRANSLATE_NOOP("texts", "内容"),
    "present": QT_TRANSLATE_NOOP("texts", "有没有"),
    "quantity": QT_TRANSLATE_NOOP("texts", "数量"),
    "name": QT_TRANSLATE_NOOP("texts", "名称"),
    "owner": QT_TRANSLATE_NOOP("texts", "属于"),
    "not_applicable_reason": QT_TRANSLATE_NOOP("texts", "不适用的理由"),
    "claim_reason": QT_TRANSLATE_NOOP("texts", "自评的理由"),
    "removed_at": QT_TRANSLATE_NOOP("texts", "去掉的时间"),
    "kind": QT_TRANSLATE_NOOP("texts", "种类"),
    "dated_on": QT_TRANSLATE_NOOP("texts", "落款日期"),
    "valid_until": QT_TRANSLATE_NOOP("texts", "有效期至"),
    "remark": QT_TRANSLATE_NOOP("texts", "说明"),
    "text": QT_TRANSLATE_NOOP("texts", "文字"),
    "withdrawn_at": QT_TRANSLATE_NOOP("texts", "收回的时间"),
    "part": QT_TRANSLATE_NOOP("texts", "分工"),
    "confirmed": QT_TRANSLATE_NOOP("texts", "已确认"),
    "reason": QT_TRANSLATE_NOOP("texts", "理由"),
}
"""Columns of rows that no form names, in a row's history."""

DETAILS: Mapping[str, str] = {
    "added": QT_TRANSLATE_NOOP("texts", "新增"),
    "changed": QT_TRANSLATE_NOOP("texts", "修改"),
    "unchanged": QT_TRANSLATE_NOOP("texts", "没变"),
    "held": QT_TRANSLATE_NOOP("texts", "待改"),
    "ended": QT_TRANSLATE_NOOP("texts", "停用"),
    "left-out": QT_TRANSLATE_NOOP("texts", "略过"),
    "criteria": QT_TRANSLATE_NOOP("texts", "款"),
    "ticks": QT_TRANSLATE_NOOP("texts", "款"),
    "clauses": QT_TRANSLATE_NOOP("texts", "条"),
    "yes": QT_TRANSLATE_NOOP("texts", "达到"),
    "no": QT_TRANSLATE_NOOP("texts", "未达"),
    "open": QT_TRANSLATE_NOOP("texts", "未填"),
    "written": QT_TRANSLATE_NOOP("texts", "写了"),
    "cleared": QT_TRANSLATE_NOOP("texts", "清空了"),
    "clerk": QT_TRANSLATE_NOOP("texts", "经办人"),
    "head": QT_TRANSLATE_NOOP("texts", "负责人"),
    "reviewer": QT_TRANSLATE_NOOP("texts", "复核人"),
    "administrator": QT_TRANSLATE_NOOP("texts", "管理员"),
}
"""The words inside the details of log entries, ``added=3`` or ``1.4.1.C2=yes``."""

UNDOING: Mapping[str, str] = {
    RefusalCode.UNDO_NOTHING: QT_TRANSLATE_NOOP(
        "texts", "没有可以撤销的。内容没有变化。定稿、导出、收发包之前的改动不能撤销。"
    ),
    RefusalCode.REDO_NOTHING: QT_TRANSLATE_NOOP(
        "texts", "没有可以重做的。内容没有变化。撤销之后又有改动，就不能再重做。"
    ),
    RefusalCode.UNDO_OVERTAKEN: QT_TRANSLATE_NOOP(
        "texts", "{entity:entity}[ {what} ]后来又变过，这一步还原不了。内容没有变化。到那里直接改。"
    ),
}  # fmt: skip
