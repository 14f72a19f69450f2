"""上报: checks, finalising, export, what leaves the building."""
