"""审核: the county reads a submission."""
