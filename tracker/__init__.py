"""A ledger of what articles claim, who is said to have said it, and what the desk decided."""

__version__ = "0.1.0"
