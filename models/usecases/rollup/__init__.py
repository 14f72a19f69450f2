"""What a county hands upwards at the end of a round."""
