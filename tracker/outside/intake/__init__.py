"""Articles and captures as bytes: what kind of file they are, and what they say."""
