"""首页: where the work stands, next steps, deadlines, backups."""
