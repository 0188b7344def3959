"""What stands on either side of a cue: a source to its right, what is said to its left."""

from tracker.language.reading.clauses import clause_end
from tracker.language.reading.phrases import right_phrase
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import RELATED, TAKEN, bag

Range = tuple[int, int]


_TIED = TAKEN | RELATED | bag("released published conducted carried")


def source_right(words: Words, first: int) -> int:
    """Where the source that follows its cue ends, an apposition included."""
    tags, low, size = words.tags, words.low, len(words.tags)
    at = right_phrase(words, first)
    while at + 1 < size and tags[at + 1] in "daPngit":
        if not (tags[at] == "i" or low[at] in _TIED or (tags[at] == "t" and tags[at + 1] in "dP")):
            break
        at = right_phrase(words, at + 1)
    if at < size - 1 and low[at] in {"who", "that"} and at > first:
        return clause_end(words, at, relative=True)
    return at


_LINKS = bag("however meanwhile moreover instead nevertheless nonetheless indeed still")


def left_content(words: Words, end: int) -> Range | None:
    """What is said before a cue that begins at `end`: back to the beginning of the clause."""
    tags, low = words.tags, words.low
    last = end
    while last and tags[last - 1] in ",-":
        last -= 1
    first = 0
    quoted = 0
    for at in range(last - 1, -1, -1):
        if tags[at] == '"':
            quoted ^= 1
        if quoted:
            continue
        if tags[at] == ";":
            first = at + 1
            break
    while first < last and (tags[first] in "c,-." or (low[first] in _LINKS and tags[first + 1] == ",")):
        first += 1
    return (first, last) if last - first >= 1 else None


def nobody_but(words: Words, first: int) -> int:
    """Where ", nobody but" or ", no one but" begins before the only one who says it; 0 elsewhere."""
    for start in (first - 2, first - 3):
        before = words.low[max(start, 0) : first]
        if start > 1 and before in (["nobody", "but"], ["no", "one", "but"]) and words.tags[start - 1] == ",":
            return start
    return 0


def was_asked(words: Words, first: int) -> bool:
    """Whether "Asked whether" or "Pressed by" begins there, which says when somebody spoke."""
    return words.tags[first] == "e" and words.low[first + 1 : first + 2] in _ASKED


_ASKED = (["whether"], ["if"], ["about"], ["why"], ["how"], ["by"])


def trimmed(words: Words, end: int) -> int:
    """The end without the full stop before it."""
    while end and words.tags[end - 1] in ".":
        end -= 1
    return end
