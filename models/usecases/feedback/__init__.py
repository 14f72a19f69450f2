"""What the county fed back, at the centre: received, read item by item, answered, sent again."""
