"""机构: the institutions of a county."""
