"""县级反馈: what the county made of a submission, item by item, and what is answered to it."""
