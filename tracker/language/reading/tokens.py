"""A sentence as words, each with a letter for what it does in the sentence.

d determiner, a adjective or number, n noun, P name, s subject pronoun, o object pronoun, g possessive, i preposition,
c and/or/but, k opens a clause, t to, m modal, h have, b be, x do, r adverb, v finite verb, f plain verb form, z -ing,
e -ed, w who/which, T that, and punctuation as itself ("-" any dash, '"' any quotation mark).
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from tracker.language.reading.vocabulary import FORMS, TAGS, Form

_TOKEN = re.compile(
    r"""(?P<clitic>(?<=\w)['’](?:s|re|ve|ll|d|m|S)\b)
    |(?P<abbr>(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Adm|St|Jr|Sr|Prof|No|Inc|Co|Corp
       |Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Pres|Rev|Hon|vs|Va|Fla|Pa|Calif|Mass|Ariz|Mich|Ill|Md|Conn|Minn|Wis|Tenn)\.)
    |(?P<number>[$€£]?\d(?:[\d,.:/]*\d)?(?:st|nd|rd|th|s|%|[a-z]{1,2}\b)?%?)
    |(?P<word>[^\W\d_]+(?:['’](?!(?:s|re|ve|ll|d|m|S)\b)[^\W\d_]+|[-‑&/@](?=\w)\w+)*)
    |(?P<dash>--+|—|–|―|…|\.\.\.+)
    |(?P<quote>''|``|["“”„«»])
    |(?P<other>\S)""",
    re.VERBOSE,
)
_SIGNS = {"‘": "'", "’": "'", "[": "(", "]": ")", "-": "-"}
_PAST = re.compile(r"[^\W\d_]{2,}ed$")
_ING = re.compile(r"[^\W\d_]{2,}ing$")
_ADJECTIVE = re.compile(r"[^\W\d_]+(?:ous|ful|ive|less|able|ible|ic|ical|ial|ional|ish)$")


@dataclass
class Words:
    """The words of one sentence: lower case, where they stand, what they do, and which of them may report."""

    text: str
    low: list[str]
    starts: list[int]
    ends: list[int]
    tags: str
    headline: bool = False
    forms: dict[int, Form] = field(default_factory=dict)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` up to, not including, `last` stand in the text."""
        return self.starts[first], self.ends[last - 1]


def words_of(text: str, start: int, end: int, *, headline: bool = False) -> Words:
    """Cut and tag the words of a sentence."""
    low: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    tags: list[str] = []
    forms: dict[int, Form] = {}
    fresh = True  # the next word begins a sentence or quotation, so that its capital says nothing
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup or "other"
        if kind == "clitic":
            lower = match[0].lower().replace("’", "'")
            tag = _clitic(lower, tags[-1] if tags else "")
        else:
            lower, tag, form, fresh = _tagged_word(match[0], kind, fresh, headline)
            if form:
                forms[len(low)] = form
        low.append(lower)
        starts.append(match.start())
        ends.append(match.end())
        tags.append(tag)
    _settle(low, tags, forms)
    return Words(text, low, starts, ends, "".join(tags), headline, forms)


@lru_cache(maxsize=50_000)
def _tagged_word(word: str, kind: str, fresh: bool, headline: bool) -> tuple[str, str, Form | None, bool]:
    """A word in lower case, its letter, whether it may report, and whether the next one's capital says nothing."""
    lower = word.lower().replace("’", "'")
    if kind == "number":
        return lower, "a", None, False
    if kind == "dash":
        return lower, "-", None, False
    if kind == "quote":
        return lower, '"', None, True
    if kind == "other":
        tag = _SIGNS.get(word, word if word in ".,;:?!()'" else "y")
        return lower, tag, None, tag in ".?!:'"
    abbreviated = word.isupper() and lower in {"us", "it", "who"}
    tag = "P" if abbreviated else TAGS.get(lower, "")
    capital = word[0].isupper() and not headline
    form = FORMS.get(lower)
    if form:
        if capital and not fresh and not tag:
            return lower, "P", None, False
        return lower, tag or form.tag, form, False
    if capital and (not tag or tag in "navfze") and not (fresh and tag):
        guessed = _guess(lower) if fresh and len(lower) > 5 else "P"
        return lower, guessed if guessed in "zr" else "P", None, False
    if not tag:
        tag = _guess(lower)
        if word[0].isupper() and tag == "n":
            tag = "P"
    return lower, tag, None, False


def _guess(lower: str) -> str:
    if _PAST.match(lower):
        return "e"
    if _ING.match(lower):
        return "z"
    if lower.endswith("ly"):
        return "r"
    if _ADJECTIVE.match(lower):
        return "a"
    return "n"


def _opens_with(at: int, after: str, forms: dict[int, Form]) -> bool:
    """Whether a participle begins the sentence and describes the noun after it: "Leaked emails reveal"."""
    following = forms.get(at + 1)
    return at == 0 and (after == "n" or (following is not None and following.noun and following.kind == "3"))


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _clitic(lower: str, before: str) -> str:
    if lower in {"'s"}:
        return "b" if before in {"s", "w", "T", "r"} else "g"
    return {"'re": "b", "'m": "b", "'ve": "h", "'ll": "m", "'d": "m"}.get(lower, "g")


def _settle(low: list[str], tags: list[str], forms: dict[int, Form]) -> None:
    """Decide between noun and verb by the neighbours."""
    size = len(tags)
    for at in range(size):
        tag = tags[at]
        if tag not in "vfnze":
            continue
        before = tags[at - 1] if at else "."
        after = tags[at + 1] if at + 1 < size else "."
        if tag == "n":
            if before == "t" and after in "dPo" and not _plural(low[at]):
                tags[at] = "f"
            continue
        form = forms.get(at)
        if tag == "f":
            if before == "r" and at > 1:
                before = tags[at - 2]
            noun = before in "dagiz" or (before == "e" and at > 1 and tags[at - 2] in "dai")
            if form is None and before == "n" and not _plural(low[at - 1]):
                noun = True
            if form and form.noun and before in "nP" and not _plural(low[at - 1]) and after not in "sTdt":
                noun = True
            if form and form.noun and before in ',.;:"' and after in "nP":
                noun = True
            if (
                form
                and after == "."
                and "," in tags[max(0, at - 9) : at]
                and form.lemma in {"show", "suggest", "say"}
                and before not in "da"
            ):
                noun = False
            if form and at == 1 and low[0] in {"many", "some", "most", "few"} and after in "dsT":
                noun = False
            if before in "tmx" or (before == "s"):
                noun = False
            if noun:
                tags[at] = "n"
                forms.pop(at, None)
        elif tag == "v":
            if form is None or form.noun:
                noun = (
                    before in "dagi"
                    or (before == "f" and form is not None)
                    or (before == "z" and form is None)
                    or (before in "c" and at > 1 and tags[at - 2] == "n" and not form)
                )
                if (
                    form
                    and form.noun
                    and (before in "dagiz" or (before == "e" and at > 1 and tags[at - 2] in "dgai,n"))
                ):
                    noun = True
                if form and form.noun and at == 0:
                    noun = after not in "dPT"
                if noun:
                    tags[at] = "n"
                    forms.pop(at, None)
            elif before in "da" and form.kind == "3":
                tags[at] = "n"
                forms.pop(at, None)
        elif tag == "z":
            if before in "dag" and after in "i.,nvbmhTt":
                tags[at] = "n"
                forms.pop(at, None)
        elif (after in 'naP"' or at == 0) and (
            before in "dg"
            or _opens_with(at, after, forms)
            or (before in "ra" and at > 1 and tags[at - 2] in "dgi")
            or (before == '"' and at not in forms)
        ):
            tags[at] = "a"
            forms.pop(at, None)
