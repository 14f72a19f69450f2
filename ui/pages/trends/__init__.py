"""The page of trends: charts of a centre's years, and beside them what a point is made of."""
