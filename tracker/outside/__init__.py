"""The world outside, as plain functions that are passed in."""
