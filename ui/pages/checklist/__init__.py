"""自评: chapter tree, clauses, criteria, evidence, notes, grades."""
