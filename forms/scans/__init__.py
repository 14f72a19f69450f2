"""Pictures of paper: the codes that stand on a scanned or photographed page."""
