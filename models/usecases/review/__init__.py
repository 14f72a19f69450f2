"""复核: the county reviews a submission clause by clause and answers with a feedback."""
