"""What the inbox says of a package that was taken in, or was not."""

from PySide6.QtCore import QCoreApplication, QDateTime, Qt

from models.usecases.county.county_cards import ImportedCard, RefusedLine
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from ui.texts.joining import ended, stated
from ui.texts.sentences import sentence
from ui.translated import translated


def imported_shown(card: ImportedCard) -> str:
    """Return who sent what, and how it stands to what was here."""
    translate = QCoreApplication.translate
    line = card.line
    level = line.level_title or translate("InboxPage", "没有达到等次")
    if line.provisional:
        level = translate("InboxPage", "{level}（暂定）").format(level=level)
    if line.barred:
        level = translate("InboxPage", "{level}，本年度不得申报").format(level=level)
    parts = [
        translate("InboxPage", "{name}，{year} 年度第 {n} 次，{level}").format(
            name=line.name, year=line.year, n=line.revision, level=level
        )
    ]
    if card.already:
        parts.append(translate("InboxPage", "早已收过，内容一样，没有重复导入"))
    elif card.replaces:
        parts.append(
            translate("InboxPage", "接在第 {n} 次之后，以前的留着").format(n=card.replaces)
        )
    if line.over_claims:
        parts.append(translate("InboxPage", "{n} 条高于计算结果").format(n=line.over_claims))
    parts.append(translate("InboxPage", "校验码 {code}").format(code=line.short_hash))
    return ended(stated(parts, translated), translated)


def refused_shown(line: RefusedLine) -> str:
    """Return why a package of the list was refused; the code where it is not known here."""
    place = Place(path=line.path)
    if line.code in set(RefusalCode):
        return sentence(Refusal(RefusalCode(line.code), place=place), translated, placed=False)
    if line.code in set(TroubleCode):
        return sentence(Trouble(TroubleCode(line.code), place=place), translated, placed=False)
    return line.code


def moment_shown(moment: str) -> str:
    """Return the local time of a moment in UTC: ``06-12 09:41``."""
    read = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs)
    return read.toLocalTime().toString("MM-dd HH:mm")
