"""冲突: two packages side by side where only one may count, and a person decides."""
