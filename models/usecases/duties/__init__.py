"""The year's duties: what is asked, what was done of it, and the table of both."""
