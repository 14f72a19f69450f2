"""Spreadsheet files: what they survive before they are read, their plain cells, their bytes."""
