"""What does not fit: hard, soft and unknown checks over a centre, and what stops finalising."""
