"""From when on two texts are held to be of one hand: editorial choices, in one place."""

SEQUENCE = 5
"""How many words in a row are one sequence; a character of a script without spaces counts as half a word."""

SHARED = 0.08
"""The share of the smaller text's sequences that the other must have for the later to be held a rewrite."""

REPUBLISHED = 0.8
"""From this share on it is held to be the same text."""

LEAST_SHARED = 4
"""Fewer sequences than this in common are chance, whatever their share: they are no more than one stock phrase."""

PASSAGE = 8
"""So many words in a row outside quotation marks are held to be taken over."""

LEAST_PLAIN = 2
"""So many words of a passage, of four letters or more, must be in small letters: titles and names prove nothing."""

MOST_CHARACTERS = 1_000_000
"""What is read of all texts of one claim together; of each the beginning, so that each has the same room."""

MOST_CHECKED = 300_000
"""The same for the comparison with the calendar, which takes longer."""

MOST_MEETINGS = 2_000_000
"""How often two texts may meet in a sequence or a group of sequences, the commonest groups first."""

MOST_PAIRS = 2_000
"""How many pairs of texts are searched for passages, those with most in common first."""

MOST_TOLD = 600
"""Characters of a sentence that proves something."""

SHORT_TEXT = 12
"""In a text of more sentences than this, one that names a source must share words with the claim."""
