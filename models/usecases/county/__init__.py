"""The open county: its institutions and what they sent."""
