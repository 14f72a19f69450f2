"""Widgets told what to show; they know no use case and never each other's business.

Owns: everything a page is put together from. May use: ui.look, ui.jobs (the
progress line), models.vocabulary, models.reports.shapes. Never belongs here: pages, use
cases, figures worked out. All take the ``Look`` first and follow theme and text size by
themselves; each sets its accessible name.

- ``labels``: TextLabel, ElidedLabel, LinkLabel, IconLabel, KeycapHint, Ink, repolish
- ``buttons``: Button (primary/normal/quiet/choice, icon, keycap), IconButton
- ``chips``: Chip, StatusChip, StatusLabel, ProvenanceChip, GradeBadge,
  RemovableChip (filters, what-if), ClickableChip
- ``bars``: ShareBar over a Share (now / what-if / threshold tick)
- ``drawing``: DrawingView, a chart or time picture whose spots can be pressed
- ``panels``: PageHeader, Panel, PanelHeader, EmptyState, PaneSplitter
- ``flow``: FlowLayout, wraps when large text leaves no room
- ``gradestrip``: GradeStrip, the four grades 计算 / 科室自评 / 院级确认 / 县级复核
- ``messages``: InlineMessage (info/ok/warn/bad/unknown), Toast
- ``fields``: FieldRow (label, editor, unit, hint, error), SearchBox (keycap)
- ``progress``: ProgressLine (after 0.2 s a line, after 1 s words and 取消), watches a Job
- ``steps``: StepRow (start page), StepList over WizardStep (wizards)
- ``tabs``: Tabs over Tab (with counts)
- ``rows``: Cell, Column, RowsModel: frozen rows as a table model
- ``table``: DataTable: keys, clipboard, hidden columns, frozen first columns
- ``cellpaint``: CellDelegate, RowState: how a Cell is drawn
- ``tree``: TreeNode, ClauseTreeModel, ClauseTree
- ``scrolling``: ScrollBody, make_scroll_area, let_shrink: what scrolls is as high as its words
- ``tabbed_panes``: TabbedPanes: panes beside each other, some as tabs where it is narrow
- ``two_columns``: TwoColumns: two columns that scroll together, stacked where it is narrow
- ``focus_ring``: FocusRing, the one ring of a window
- ``gallery``: all of them in all states, ``python -m ui.components.gallery --out PNG``
"""
