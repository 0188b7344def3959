"""Saved web pages: the article as a browser shows it, and what the page says of itself."""
