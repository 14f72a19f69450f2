"""The manual inside the program: F1 at the place, its window, its paper, the page of keys."""
