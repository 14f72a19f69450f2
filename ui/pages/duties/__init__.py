"""年度任务: what policies ask of the institution this year, and what was done of it."""
