"""A sentence as it stands on the page: in a line of its own or not, with a stop at its end or without one."""

from tracker.language.reading.attributions import Parsed
from tracker.language.reading.tokens import Words

CLOSING = " \t\"'”’»)]*_"
"""What may stand behind the stop of a sentence."""

BULLETS = "•●▪◦·*-–—"
"""What an item of a list begins with."""

_STOPS = (".", "!", "?", "…", ":", ";", ",")
_LONGEST_TITLE = 16  # words
_LONG, _NEARLY = 4, 0.8  # letters of a word, share of the words


class Line:
    """A sentence with its words; `following` is the one below it, `first` whether the text begins with it."""

    def __init__(self, parsed: Parsed, following: Parsed | None, *, first: bool) -> None:
        self.words = parsed.words
        self.start, self.end = parsed.sentence.start, parsed.sentence.end
        self.first = first
        self.is_all = first and following is None  # a text of one line stands over nothing
        self.unsaid = [(found.cue, found.rule) for found in parsed.attributions if found.attitude is None]
        text = self.words.text
        self.run = text[self.start : self.end]
        self.bare = self.run.rstrip(CLOSING)
        before, behind = self._beside(text)
        self.is_item = self.run[:1] in BULLETS or (before != "" and not before.strip(BULLETS))
        self.stands_alone = not before.strip("#*_ ") and not behind.strip(" *_#)\t")
        self.is_title = first and text[self.end :].startswith("\n\n") and _is_said_again(self.words, following)
        self.is_capital = self.words.headline and (self.stands_alone or _is_capital(before + self.run + behind))

    @property
    def asks(self) -> bool:
        """Whether it ends with a question mark."""
        return self.bare.endswith("?")

    @property
    def stops(self) -> bool:
        """Whether it ends as sentences do."""
        return self.bare.endswith(_STOPS)

    @property
    def is_heading(self) -> bool:
        """Whether it stands over other sentences or between them, and is none itself."""
        if self.is_item or self.is_all:
            return False
        return self.is_capital or (self.stands_alone and (not self.stops or self.is_title))

    def _beside(self, text: str) -> tuple[str, str]:
        """What stands before and behind it in the same line."""
        begun, ended = text.rfind("\n", 0, self.start) + 1, text.find("\n", self.end)
        return text[begun : self.start].strip(), text[self.end : ended if ended >= 0 else len(text)]


def _is_said_again(words: Words, following: Parsed | None) -> bool:
    """Whether a short first line is a heading: the sentence below it has two of its names and nouns."""
    if following is None or len(words.low) > _LONGEST_TITLE:
        return False
    heavy = {word for word, tag in zip(words.low, words.tags, strict=True) if tag in "nPe"}
    again = len(heavy & set(following.words.low))
    in_present = any(tag == "v" and word.endswith("s") for word, tag in zip(words.low, words.tags, strict=True))
    return again > 1 or (again == 1 and in_present)


def _is_capital(line: str) -> bool:
    """Whether nearly every long word of a line has a capital."""
    long = [word for word in line.split() if len(word) >= _LONG]
    return sum(word[0].isupper() or not word[0].isalpha() for word in long) >= _NEARLY * len(long)
