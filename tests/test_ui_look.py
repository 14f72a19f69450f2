from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from models.vocabulary.failures import Trouble
from resources import resource
from tests.ui_stage import dressed
from ui.look.current import Look, TextRole, make_look
from ui.look.dress import fill_template, load_fonts
from ui.look.icons import IconName
from ui.look.states import (
    GradeMark,
    Standing,
    Status,
    grade_colours,
    grade_word,
    spoken_grade,
    standing_look,
    standing_word,
    status_look,
    status_word,
)
from ui.look.strokes import badge_size, paint_badge
from ui.look.tokens import Colours, LayoutClass, Measures, ThemeName, Tone, read_themes

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

THEMES = read_themes(resource("look", "tokens.json"))


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with dressed(qapp) as made:
        yield made


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: QColor, other: QColor) -> float:
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", list(ThemeName))
@pytest.mark.parametrize("tone", [tone for tone in Tone if tone is not Tone.OFF])
def test_tones_can_be_read_on_their_fill_and_on_every_ground(theme: ThemeName, tone: Tone) -> None:
    colours = THEMES[theme]
    tints = colours.tone(tone)
    for ground in (tints.soft, colours.surface, colours.window):
        assert _contrast(tints.text, ground) >= 4.5


@pytest.mark.parametrize("theme", list(ThemeName))
@pytest.mark.parametrize("grade", list(GradeMark))
def test_the_letter_on_every_grade_can_be_read(theme: ThemeName, grade: GradeMark) -> None:
    paints = grade_colours(THEMES[theme], grade)
    assert _contrast(paints.letter, paints.fill) >= 4.5


@pytest.mark.parametrize("theme", list(ThemeName))
@pytest.mark.parametrize(
    ("front", "ground", "floor"),
    [
        ("text", "window", 4.5),
        ("text_2", "surface", 4.5),
        ("text_3", "surface", 4.5),
        ("text_off", "surface_sunk", 3),
        ("on_accent", "accent_fill", 4.5),
        ("on_select", "select", 4.5),
        ("focus", "surface", 3),
        ("line_strong", "surface", 3),
    ],
)
def test_texts_and_edges_stand_out(theme: ThemeName, front: str, ground: str, floor: float) -> None:
    colours = THEMES[theme]
    assert _contrast(colours.named(front), colours.named(ground)) >= floor


def test_a_theme_with_a_missing_or_surplus_colour_is_not_taken(tmp_path: Path) -> None:
    text = resource("look", "tokens.json").read_text(encoding="utf-8")
    broken = tmp_path / "tokens.json"
    broken.write_text(text.replace('"stale-line"', '"stale-edge"'), encoding="utf-8")
    with pytest.raises(TypeError):
        read_themes(broken)


def test_an_unknown_colour_has_no_stand_in() -> None:
    with pytest.raises(KeyError):
        THEMES[ThemeName.LIGHT].named("text-2")


@pytest.mark.parametrize(
    ("percent", "caption", "table", "body", "title"),
    [(100, 12, 13, 14, 20), (125, 15, 16, 18, 25), (150, 18, 20, 21, 30), (200, 24, 26, 28, 40)],
)
def test_text_sizes_at_each_setting(
    percent: int, caption: int, table: int, body: int, title: int
) -> None:
    sizes = Measures(percent=percent)
    assert (sizes.caption, sizes.table, sizes.body, sizes.title) == (caption, table, body, title)


def test_frame_heights_at_100_per_cent_leave_the_page_626_pixels() -> None:
    sizes = Measures()
    assert (sizes.top_bar, sizes.page_header, sizes.status_bar) == (44, 52, 26)
    assert 696 - sizes.top_bar - sizes.status_bar == 626
    assert (sizes.button, sizes.small_button, sizes.table_row, sizes.tree_row) == (32, 26, 28, 25)


@pytest.mark.parametrize(
    ("percent", "expected"),
    [
        (100, LayoutClass.WIDE),
        (125, LayoutClass.WIDE),
        (150, LayoutClass.MEDIUM),
        (200, LayoutClass.NARROW),
    ],
)
def test_panes_that_fit_a_1366_screen(percent: int, expected: LayoutClass) -> None:
    assert LayoutClass.of(1366, Measures(percent=percent)) is expected


def test_the_smallest_window_still_has_three_panes() -> None:
    assert LayoutClass.of(1024, Measures()) is LayoutClass.WIDE


def test_every_icon_is_shipped_and_nothing_else() -> None:
    shipped = {
        path.name.removesuffix(".svg").rsplit("_20_", 1)[0]
        for path in resource("icons").glob("*.svg")
    }
    assert shipped == {str(name) for name in IconName}
    assert resource("icons", "LICENSE-FluentSystemIcons.txt").exists()


def _colours_of(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_takes_the_colours_of_the_theme_of_the_moment(look: Look) -> None:
    icon = look.icon(IconName.MET, "ok", filled=True)
    size = QSize(20, 20)
    assert _colours_of(icon.pixmap(size).toImage()) == {look.colours.ok.name()}
    off = icon.pixmap(size, QIcon.Mode.Disabled).toImage()
    assert _colours_of(off) == {look.colours.text_off.name()}
    look.set_theme(ThemeName.DARK)
    assert _colours_of(icon.pixmap(size).toImage()) == {look.colours.ok.name()}
    assert look.colours.ok.name() == "#6ccbb2"


def test_an_icon_outlives_the_names_it_was_made_with(look: Look) -> None:
    copy = QIcon(look.icon(IconName.HOME, "accent", filled=True))
    assert _colours_of(copy.pixmap(QSize(22, 22)).toImage()) == {look.colours.accent.name()}


def test_an_unknown_ink_is_refused_when_the_icon_is_made(look: Look) -> None:
    with pytest.raises(KeyError):
        look.icon(IconName.HOME, "blue")


def test_a_template_with_an_unknown_name_is_not_filled() -> None:
    assert fill_template("a { color: @text; }", {"text": "#123456"}) == "a { color: #123456; }"
    with pytest.raises(KeyError):
        fill_template("@nothing", {"text": "#123456"})


def test_a_font_that_is_not_there_is_trouble(tmp_path: Path, qapp: QApplication) -> None:
    with pytest.raises(Trouble) as raised:
        load_fonts(tmp_path)
    assert raised.value.place.file == "NotoSansSC-Regular.ttf"


def test_chinese_is_drawn_with_the_shipped_font_in_two_weights(look: Look) -> None:
    plain, strong = look.font(), look.font(strong=True)
    assert QFontInfo(plain).family() == "Noto Sans SC"
    metrics = QFontMetrics(plain)
    assert all(metrics.inFontUcs4(ord(character)) for character in "达标助手䶮")
    assert metrics.horizontalAdvance("字") == look.measures.body
    assert QFontInfo(strong).weight() > QFontInfo(plain).weight()


def test_digits_have_one_width(look: Look) -> None:
    metrics = QFontMetrics(look.font(TextRole.TABLE))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_theme_and_size_change_under_open_widgets(look: Look, qtbot: QtBot) -> None:
    line, label = QLineEdit(), QLabel("文字")
    for widget in (line, label):
        qtbot.addWidget(widget)
        widget.show()
    before = line.sizeHint().height()
    look.set_percent(200)
    assert line.sizeHint().height() > before
    assert label.font().pixelSize() == 28
    look.set_theme(ThemeName.DARK)
    ground = line.grab().toImage().pixelColor(line.width() // 2, 6)
    assert ground == look.colours.surface


@pytest.mark.parametrize(("asked", "got"), [(50, 100), (130, 130), (500, 200)])
def test_text_size_is_held_between_its_limits(look: Look, asked: int, got: int) -> None:
    look.set_percent(asked)
    assert look.measures.percent == got


def test_every_status_has_its_own_shape_and_word() -> None:
    shapes = {(status_look(status).icon, status_look(status).filled) for status in Status}
    words = {status_word(status) for status in Status}
    assert len(shapes) == len(words) == len(Status)


def test_every_provenance_has_its_own_shape_and_word() -> None:
    assert len({standing_look(standing).icon for standing in Standing}) == len(Standing)
    assert {standing_word(standing) for standing in Standing} == {
        "政策原文",
        "公开资料",
        "本地设定",
        "待核对",
    }


def test_a_grade_is_read_aloud_with_its_word() -> None:
    assert spoken_grade(GradeMark.D, "计算结果") == "等级 D 不合格，计算结果"
    assert spoken_grade(GradeMark.MISSING) == "等级 缺数据"
    assert len({grade_word(grade) for grade in GradeMark}) == len(GradeMark)


def test_grade_fills_fall_in_lightness_so_grey_print_keeps_their_order() -> None:
    colours = THEMES[ThemeName.LIGHT]
    lightness = [_luminance(fill) for fill in (colours.ga, colours.gb, colours.gc, colours.gd)]
    assert lightness == sorted(lightness)


def test_a_badge_is_drawn_in_its_fill(look: Look) -> None:
    image = QImage(badge_size(look), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_badge(painter, look, QRect(image.rect()), GradeMark.A)
    painter.end()
    assert image.pixelColor(3, image.height() // 2) == look.colours.ga


def test_colours_are_the_fields_of_the_table() -> None:
    assert set(Colours.__slots__) >= {"window", "surface_alt", "on_ge"}
    assert make_look(resource()).theme is ThemeName.LIGHT
