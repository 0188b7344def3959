"""How fast the tracker is, always against a floor measured in the same run: `make bench`."""
