"""What is short for a level, what would change it, and the cheapest way there."""
