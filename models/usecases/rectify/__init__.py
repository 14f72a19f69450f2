"""What is to be put right: tasks of gaps, plans and findings; moved along, closed, rechecked."""
