"""Putting set pieces on pages."""

from collections import deque
from dataclasses import dataclass, field

from models.reports.galley import Galley, NewPage, Setting
from models.reports.pen import PageShape


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A piece and its distance from the top margin, in points."""

    piece: Setting
    top: float


@dataclass(slots=True, kw_only=True)
class Page:
    """One page and what stands on it."""

    shape: PageShape
    placed: list[Placed] = field(default_factory=list)
    filled: float = 0.0
    fresh: bool = True
    """Whether nothing but a repeated table header stands on it."""

    @property
    def room(self) -> float:
        """Height that is left."""
        return self.shape.height - self.filled

    def put(self, piece: Setting, *, repeated: bool = False) -> None:
        """Place a piece below the others."""
        self.filled += 0 if not self.placed else piece.before
        self.placed.append(Placed(piece=piece, top=self.filled))
        self.filled += piece.height
        self.fresh = self.fresh and repeated


def paginate(galley: Galley) -> list[Page]:
    """Return the pages; a piece taller than any page is parted or, if it cannot be, overhangs."""
    waiting: deque[Setting | NewPage] = deque(galley)
    pages: list[Page] = []
    page = Page(shape=PageShape())
    while waiting:
        piece = waiting.popleft()
        if isinstance(piece, NewPage):
            page = _turn(pages, PageShape(landscape=piece.landscape))
            continue
        if not pages:
            page = _turn(pages, PageShape())
        before = piece.before if page.placed else 0
        if not page.fresh and before + _needed(piece, waiting, page.shape.height) > page.room:
            page = _carry_on(pages, page, piece)
            waiting.appendleft(piece)
            continue
        if before + piece.height <= page.room:
            page.put(piece)
            continue
        parts = piece.split(page.room - before)
        if parts is None:
            page.put(piece)
            continue
        page.put(parts[0])
        waiting.appendleft(parts[1])
        page = _carry_on(pages, page, parts[1])
    return pages


def _turn(pages: list[Page], shape: PageShape) -> Page:
    """Return a new page, or the last one where nothing stands on it yet."""
    if pages and not pages[-1].placed:
        pages.pop()
    pages.append(Page(shape=shape))
    return pages[-1]


def _carry_on(pages: list[Page], page: Page, piece: Setting) -> Page:
    following = _turn(pages, page.shape)
    if piece.header is not None:
        following.put(piece.header, repeated=True)
    return following


def _needed(piece: Setting, waiting: "deque[Setting | NewPage]", most: float) -> float:
    """Return the height ``piece`` needs so that it does not stand alone at a page's foot.

    What would keep together more than a page's height ``most`` holds is parted at the
    last place that it can hold: a heading is not left behind for it.
    """
    needed = 0.0
    current = piece
    for following in waiting:
        if not current.keeps_next or isinstance(following, NewPage):
            break
        longer = needed + current.height + following.before
        if longer + following.least > most:
            break
        needed = longer
        current = following
    return needed + current.least
