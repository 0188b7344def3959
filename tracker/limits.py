"""Limits of what the tracker takes in, each in one place."""

MOST_LINKS = 12


LONGEST_NAME = 300


MOST_HEDGES = 20
