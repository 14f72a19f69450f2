"""Rows and figures of a year: editing, spreadsheets in, fill-in sheets, measures beside."""
