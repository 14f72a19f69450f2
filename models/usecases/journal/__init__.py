"""What was done: undo and redo, the history of a row, the audit log, half-typed drafts."""
