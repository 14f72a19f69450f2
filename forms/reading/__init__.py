"""From plain cells to rows: which ledger a sheet is, which column is which field, row by row."""
