"""What decides the level, wherever the level stands."""
