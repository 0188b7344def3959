"""Lists of words, written as one writes words."""


def lowered(text: str) -> str:
    """The text in lower case, every letter in its place."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def bag(text: str) -> frozenset[str]:
    """The words of a list, each once."""
    return frozenset(text.split())


DAYS = bag("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight")
"""Words for a day."""

TIMES = bag(
    "week month year night morning afternoon evening day weekend spring summer fall autumn winter january "
    "february march april may june july august september october november december"
)
"""Words for a time."""

RELATED = bag(
    "familiar briefed close involved knowledgeable aware based working published posted released "
    "conducted commissioned "
    "written prepared compiled issued produced held led seen obtained reviewed viewed cited quoted carried"
)
"""Words that tie people to what they know: "people briefed on the talks"."""

TAKEN = bag("cited quoted seen obtained reviewed viewed")
"""How an outlet has what it reports."""

MESSAGES = bag(
    "statement statements letter letters tweet tweets memo message messages release report ad post posts paper email"
)
"""What somebody puts out; what it says is said by whoever put it out."""
