"""Schema revisions. Each stands alone and never loses a row."""
