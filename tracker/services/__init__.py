"""What changes the ledger: each takes a session, who and when; none commits, none knows of HTTP."""
