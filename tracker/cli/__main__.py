"""`python -m tracker.cli` does what the command `tracker` does."""

from tracker.cli import main

main()
