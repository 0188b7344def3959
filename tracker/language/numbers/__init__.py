"""The one reader of numbers: digits in every notation, fractions and words, for all that looks at a text."""
