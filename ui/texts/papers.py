"""Sentences for what stands on paper: check codes, QR codes, pictures of pages, key cards."""

from collections.abc import Mapping

from models.vocabulary.codes import RefusalCode, TroubleCode
from ui.texts.marking import QT_TRANSLATE_NOOP

PAPERS: Mapping[str, str] = {
    RefusalCode.PAPER_CODE_LENGTH: QT_TRANSLATE_NOOP(
        "texts", "校验码是 12 位，只打前 8 位也行；现在是 {found} 位。对着纸再打一次。"
    ),
    RefusalCode.PAPER_CODE_CHARACTER: QT_TRANSLATE_NOOP(
        "texts", "校验码里没有“{found}”，只有数字和除 I、L、O、U 以外的字母。对着纸再打一次。"
    ),
    RefusalCode.PAPER_CODE_FOREIGN: QT_TRANSLATE_NOOP(
        "texts", "这不是本程序印的码。扫报告每页左下角的二维码，或打校验码的前 8 位。"
    ),
    RefusalCode.PAPER_CODE_NEWER: QT_TRANSLATE_NOOP(
        "texts", "这张纸是更新版本的程序印的，二维码读不懂。换用新版程序，或打校验码的前 8 位。"
    ),
    RefusalCode.PAPER_CODE_DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "扫到的内容不完整，少了字或错了字。再扫一次；还不行就打校验码的前 8 位。"
    ),
    RefusalCode.PAPER_DRAFT: QT_TRANSLATE_NOOP(
        "texts", "这是草稿，还没有定稿，没有校验码，不作上报用。请该机构定稿后重新打印。"
    ),
    RefusalCode.PAPER_IS_KEY_CARD: QT_TRANSLATE_NOOP(
        "texts", "扫到的是密钥卡，不是报告。密钥卡在登记机构、登记县里时核对指纹用。"
    ),
    RefusalCode.PAPER_NOT_SAME: QT_TRANSLATE_NOOP(
        "texts", "纸面和收到的上报包没有对上。看上面写的原因，弄清楚再往下做。"
    ),
    RefusalCode.KEY_CARD_NOT_ONE: QT_TRANSLATE_NOOP(
        "texts", "扫到的不是密钥卡。密钥卡上的二维码在指纹的右边；也可以照着纸打 6 组数字。"
    ),
    RefusalCode.SCAN_NOT_AN_IMAGE: QT_TRANSLATE_NOOP(
        "texts",
        "这个文件不是能读的图片。用 JPG、PNG、BMP 或 TIF，PDF 请另存成图片；也可以打校验码。",
    ),
    RefusalCode.SCAN_TOO_LARGE: QT_TRANSLATE_NOOP(
        "texts", "这张图片太大，没有打开。按 200 dpi 或 300 dpi 扫描一页，再试。"
    ),
    RefusalCode.SCAN_DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "这张图片已损坏，读不完整。重新扫描或重新拷贝一次，再试。"
    ),
    RefusalCode.SCAN_NO_CODE: QT_TRANSLATE_NOOP(
        "texts",
        "图片里没有找到二维码。按 200 dpi 以上扫描整页，拍照要拍清楚、拍全左下角；草稿没有二维码。也可以打校验码。",
    ),
}

SCAN_TROUBLES: Mapping[str, str] = {
    TroubleCode.SCAN_READER_MISSING: QT_TRANSLATE_NOOP(
        "texts",
        "这台电脑上没有识别图片的部件，读不了图片。打校验码的前 8 位，或用扫码枪，一样能核对。",
    ),
}
