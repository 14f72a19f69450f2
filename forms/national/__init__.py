"""The national forms: staff, equipment, the annual report, the profile of an institution."""
