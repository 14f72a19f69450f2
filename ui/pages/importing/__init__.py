"""导入: a spreadsheet becomes ledger rows, step by step."""
