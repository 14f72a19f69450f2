"""核对纸面: whether a sheet of paper belongs to the package that came, or was made here."""
