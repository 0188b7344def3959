"""The text machine: how words are read, counted from the calendar and compared. It knows no tables."""
