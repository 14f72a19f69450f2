"""Standards and policies: the library, their entries, versions, choices, comparisons."""
