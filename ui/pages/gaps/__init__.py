"""差距: what is short for the next level."""
