"""What is read from the ledger; nothing here writes."""
