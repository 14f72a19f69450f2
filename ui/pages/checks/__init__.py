"""问题清单: everything that does not fit, under any page."""
