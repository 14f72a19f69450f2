"""报表: the self-assessment on paper, workbooks, fill-in sheets."""
