"""What those need who work on the program."""
