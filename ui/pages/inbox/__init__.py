"""收件箱: packages that arrive at the county."""
