"""汇总: the county's year on one page, the package for the level above, and somebody else's."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.usecases.packages.import_submission import import_package
from models.vocabulary.progress import Unwatched
from tests.desks import desk_over
from tests.exchange_world import CLOCK, PASSPHRASE, World, exported, make_county
from ui.pages.rollup.page import RollupPage

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made, card = exported(tmp_path_factory.mktemp("rollup-page"), sealed=False)
    import_package(made.county, card.path, PASSPHRASE, CLOCK, Unwatched())
    yield made
    made.close()


@pytest.fixture
def page(world: World, qtbot: QtBot) -> RollupPage:
    made = RollupPage(desk_over(world.county))
    qtbot.addWidget(made)
    made.resize(1286, 700)
    made.show()
    qtbot.waitUntil(lambda: made.table.model().rowCount() == 1)
    return made


def cells(page: RollupPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(0, at).data()) for at in range(model.columnCount())]


def written(page: RollupPage, folder: Path, qtbot: QtBot) -> Path:
    page.begin.click()
    page.form.folder.setText(str(folder))
    page.form.passphrase.setText(PASSPHRASE)
    page.form.write.click()
    qtbot.waitUntil(page.form.message.isVisible, timeout=20_000)
    return next(folder.glob("*.dbag"))


def test_it_shows_the_year_and_who_is_behind_each_number(page: RollupPage, world: World) -> None:
    name, state, _, granted = cells(page)
    assert name == world.centre.profile.name
    assert (state, granted) == ("未复核", "")
    assert "复核通过 0 家" in page.added.names.text()


def test_the_package_is_written_and_can_be_looked_at(
    page: RollupPage, world: World, tmp_path: Path, qtbot: QtBot
) -> None:
    path = written(page, tmp_path, qtbot)
    assert path.name == f"{world.county.name}-汇总-2025-r1.dbag"
    assert str(path) in page.form.message.accessibleName()
    page.show_file(path)
    qtbot.waitUntil(page.foreign.isVisible, timeout=20_000)
    assert world.county.name in page.foreign.accessibleName()
    assert not page.begin.isEnabled()


def test_without_a_passphrase_nothing_is_begun(page: RollupPage) -> None:
    page.begin.click()
    page.form.write.click()
    assert "口令" in page.form.message.accessibleName()
    assert page.form.write.isEnabled()


def test_a_county_without_institutions_is_led_to_them(tmp_path: Path, qtbot: QtBot) -> None:
    county = make_county(tmp_path / "county")
    page = RollupPage(desk_over(county))
    qtbot.addWidget(page)
    page.show()
    assert page.empty.isVisible()
    assert not page.begin.isEnabled()
    county.close()
