"""Packages between a centre and its county, the keys they are signed with, finalising."""
