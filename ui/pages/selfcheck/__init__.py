"""The page of self-check forms: fill in, finish, print."""
