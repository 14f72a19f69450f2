"""Words for codes: every code of models becomes a sentence here and nowhere else. No Qt."""
