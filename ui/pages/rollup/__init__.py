"""汇总: what a county hands upwards at the end of a round."""
