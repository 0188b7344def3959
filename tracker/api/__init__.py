"""The interface for programs: JSON in and out, a token for each program; it decides nothing itself."""
