"""Print 差距表: one content tree, drawn as PDF and as a workbook."""

from dataclasses import replace
from pathlib import Path

from models.exchange.filenames import file_safe
from models.exchange.outgoing import outgoing
from models.gaps.nearest import nearest
from models.reports.content import Document
from models.reports.fontfiles import FontFiles
from models.reports.gap_table import POLICY_TITLE, TITLE, GapLine, GapPaper, Remedy, gap_document
from models.reports.paper import draw_paper
from models.reports.workbook import draw_workbook
from models.usecases.centre import Centre
from models.usecases.gaps.gap_cards import GapTable, TargetChoice, TargetKind
from models.usecases.gaps.look_further import GapView, find_further, gap_view
from models.usecases.gaps.make_plan import plan_view
from models.usecases.gaps.remedies import remedies
from models.usecases.named_files import write_file
from models.usecases.packages.paper_marks_of import Finalised, finalised, page_marks
from models.usecases.packs.library import Library
from models.usecases.people.people_cards import Deed
from models.vocabulary.progress import Progress


def make_gap_table(
    centre: Centre,
    target: str,
    library: Library | None,
    out: Path,
    fonts: FontFiles,
    progress: Progress,
) -> GapTable:
    """Write the table to ``target`` into ``out``, as PDF and as a workbook.

    Raises: Refusal NOT_PERMITTED, LEVEL_UNKNOWN; Trouble FONT_MISSING, DISK_FULL,
    NO_PERMISSION, TARGET_GONE; Cancelled. Each file is written whole or not at all.
    """
    centre.allow(Deed.REPORTS)
    view = gap_view(centre, target, library)
    document = gap_table(centre, view, progress)
    paper = draw_paper(document, fonts, progress)
    sheets = draw_workbook(document, progress)
    words = view.card.target.title or POLICY_TITLE
    stem = f"{file_safe(centre.profile.name)}-{TITLE}-{file_safe(words)}-{centre.year}"
    return GapTable(
        pdf=write_file(out / f"{stem}.pdf", paper),
        workbook=write_file(out / f"{stem}.xlsx", sheets),
    )


def gap_table(centre: Centre, view: GapView, progress: Progress) -> Document:
    """Return the content of the table. Raises: as ``look_further``."""
    further = find_further(view, progress)
    choice, aim = view.card.target, view.aim
    before = further.before
    ways = _ways(centre, choice.id) if choice.kind is TargetKind.LEVEL else {}
    reached = None if before is None else before.assessment.level
    return gap_document(
        GapPaper(
            institution=centre.profile.name,
            year=centre.year,
            target=choice.title,
            based_on="；".join(aim.based_on),
            status=choice.status,
            provisional=choice.provisional,
            level=aim.level,
            lines=tuple(
                GapLine(
                    gap=gap,
                    near=tuple(
                        replace(one, name=outgoing(one.name))
                        for one in nearest(gap, readings, aim.kinds)
                    ),
                    former=former,
                    remedy=ways.get((gap.state, gap.subject)),
                )
                for (gap, readings), former in zip(aim.gaps, further.former, strict=True)
            ),
            lapses=tuple(replace(one, name=outgoing(one.name)) for one in further.lapses),
            until=further.until,
            former_year=None if before is None else before.year,
            former_level="" if reached is None else reached.rule.title,
            former_shares=() if before is None or before.level is None else before.level.shares,
            today=centre.today,
            made_at=centre.clock.now(),
            marks=page_marks(_sent_with(centre, choice)),
        )
    )


def _sent_with(centre: Centre, choice: TargetChoice) -> Finalised | None:
    """Return the finalised revision whose package tells the gaps to this target, None for none."""
    final = finalised(centre)
    if final is None or choice.kind is not TargetKind.LEVEL:
        return None
    return final if choice.id == final.content.gaps_to else None


def _ways(centre: Centre, level: str) -> dict[tuple[str, str], Remedy]:
    """Return how each gap can be closed; the planner knows the centre's own standard alone."""
    return {
        (one.state, one.subject): Remedy(
            doings=one.doings,
            cost=one.cost,
            months=one.months,
            yearly=one.yearly,
            estimated=one.estimated,
            whole=one.whole,
        )
        for one in remedies(plan_view(centre), level)
    }
