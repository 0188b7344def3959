"""What goes in and out, field by field: an unknown field is refused, and nothing else leaves."""
