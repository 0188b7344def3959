"""What the measuring tools count."""
