"""台账: tables, forms and registers of a year."""
