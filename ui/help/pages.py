"""The manual as read from its Markdown files: pages, sections, links and search.

No Qt here: the window, the paper and the tests read the same pages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CONTENTS = "README"
"""The page that lists the others; its links are the order of the manual."""
SUFFIX = ".md"
MOST_FOUND = 40
_AROUND = 24
_HEADING = re.compile(r"^(#{1,3}) +(.+?) *$")
_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")
_NOT_IN_SLUG = re.compile(r"[^\w\- ]")
_MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*\[|`>]|^#+ +", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A place in the manual: a page and, if not its top, the slug of a heading."""

    page: str
    section: str = ""

    @classmethod
    def of(cls, link: str, page: str = "") -> "Address":
        """Read ``page.md#section``, ``page.md`` or ``#section`` (on ``page``)."""
        name, _, section = link.partition("#")
        return cls(page=name.removesuffix(SUFFIX) or page, section=section)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands under it up to the next; ``text`` is without marks."""

    page: str
    slug: str
    title: str
    level: int
    text: str

    @property
    def address(self) -> Address:
        """Where it is; the first heading of a page is the page itself."""
        return Address(page=self.page, section="" if self.level == 1 else self.slug)


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualPage:
    """One file: Markdown as written, and its sections in order."""

    id: str
    title: str
    text: str
    sections: tuple[Section, ...]

    def has(self, slug: str) -> bool:
        """Tell whether there is such a heading."""
        return any(section.slug == slug for section in self.sections)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One place a search came to, with the words around."""

    address: Address
    title: str
    page_title: str
    excerpt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """The whole manual in order; ``folder`` holds its pictures."""

    folder: Path
    pages: tuple[ManualPage, ...]

    def page(self, page_id: str) -> ManualPage | None:
        """Return a page."""
        return next((page for page in self.pages if page.id == page_id), None)

    def knows(self, address: Address) -> bool:
        """Tell whether an address leads somewhere."""
        page = self.page(address.page)
        return page is not None and (not address.section or page.has(address.section))

    def find(self, words: str) -> tuple[Found, ...]:
        """Return the sections that hold every word; those that have one in the title first."""
        wanted = words.lower().split()
        if not wanted:
            return ()
        hits = [
            (any(word in section.title.lower() for word in wanted), page, section)
            for page in self.pages
            for section in page.sections
            if all(word in f"{section.title} {section.text}".lower() for word in wanted)
        ]
        hits.sort(key=lambda hit: not hit[0])
        return tuple(
            Found(
                address=section.address,
                title=section.title,
                page_title=page.title,
                excerpt=_excerpt(section.text, wanted),
            )
            for _, page, section in hits[:MOST_FOUND]
        )


def read_manual(folder: Path) -> Manual:
    """Read the manual's folder; FileNotFoundError for a page its contents name and lack."""
    contents = _read_page(folder, CONTENTS)
    order = dict.fromkeys(
        Address.of(link).page for link in links_of(contents.text) if link.endswith(SUFFIX)
    )
    return Manual(
        folder=folder, pages=(contents, *(_read_page(folder, page_id) for page_id in order))
    )


def links_of(text: str) -> tuple[str, ...]:
    """Return where the links of a page lead, pictures among them."""
    return tuple(match.group(2) for match in _LINK.finditer(text))


def slug_of(title: str) -> str:
    """Return a heading's name in links, as GitHub makes it."""
    return _NOT_IN_SLUG.sub("", title.strip().lower()).replace(" ", "-")


def page_of(page_id: str, text: str) -> ManualPage:
    """Read one page's Markdown."""
    sections = tuple(_sections(page_id, text))
    return ManualPage(
        id=page_id,
        title=sections[0].title if sections else page_id,
        text=text,
        sections=sections,
    )


def _read_page(folder: Path, page_id: str) -> ManualPage:
    return page_of(page_id, (folder / f"{page_id}{SUFFIX}").read_text(encoding="utf-8"))


def _sections(page_id: str, text: str) -> Iterator[Section]:
    title, level, body = "", 0, list[str]()
    for line in [*text.splitlines(), "# "]:
        heading = _HEADING.match(line)
        if heading is None and line != "# ":
            body.append(line)
            continue
        if title:
            yield Section(
                page=page_id,
                slug=slug_of(title),
                title=title,
                level=level,
                text=_plain("\n".join(body)),
            )
        if heading is not None:
            level, title, body = len(heading.group(1)), heading.group(2), []


def _plain(markdown: str) -> str:
    return " ".join(_MARKS.sub(" ", markdown).split())


def _excerpt(text: str, wanted: list[str]) -> str:
    places = [at for word in wanted if (at := text.lower().find(word)) >= 0]
    start = max(min(places, default=0) - _AROUND // 2, 0)
    end = start + 2 * _AROUND
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
