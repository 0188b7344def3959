"""Where grammar asks for a verb or forbids one, whatever the word lists say of the word that stands there."""

from collections.abc import Iterator

from tracker.language.english import is_plural
from tracker.language.reading.letters import FINITE, NOUNS, VERBS
from tracker.language.reading.lexicon import REPORT_NOUNS
from tracker.language.reading.vocabulary import FORMS
from tracker.language.reading.wordlists import bag

Range = tuple[int, int]

_AUXILIARIES = frozenset("mx")
_SUBJECTS = bag("i we he she they")
_NO_AUXILIARY_AFTER = frozenset("dia")  # "in May", "the will"
_BEFORE_INFINITIVE = bag(
    "not never whether how able unable likely unlikely ready due free set right chance power plan decision refusal "
    "failure attempt attempts effort efforts bid pledge promise vow threat order call request permission duty "
    "willingness going used try tries tried trying fail fails failed failing help helps helped continue continues "
    "continued start starts started begin begins began begun manage manages managed force forces forced forcing "
    "allow allows allowed allowing cause causes caused causing prompt prompted enable enabled tend tends seem seems "
    "seemed"
)
_OPENS_SUBJECT = frozenset(bag("after before since until than as"))
_HAS_VERB = FINITE | {"f"}


def needs_plain_verb(low: list[str], tags: list[str], at: int) -> bool:
    """Whether only a plain verb can stand there: "could not corroborate", "did they resign", "urged to resign"."""
    before = at - 1
    while before > 0 and tags[before] == "r":
        before -= 1
    if before < 0:
        return False
    tag, earlier = tags[before], tags[before - 1] if before else ""
    if tag in _AUXILIARIES:
        # "did business" has its verb; "did not suffer" has none before the last word
        return earlier not in _NO_AUXILIARY_AFTER and (tag == "m" or before < at - 1 or low[before].endswith("n't"))
    if tag == "s":
        return low[before] in _SUBJECTS or earlier in _AUXILIARIES
    return tag == "t" and before > 0 and _takes_infinitive(low, tags, before - 1)


def _takes_infinitive(low: list[str], tags: list[str], at: int) -> bool:
    """Whether "to" after the word at `at` opens an infinitive: "refused to", but "returned to"."""
    if tags[at] in "bh" or low[at] in _BEFORE_INFINITIVE:
        return True
    form = FORMS.get(low[at])
    return form is not None and "i" in form.frames and "to" not in form.preps


def stands_as_noun(low: list[str], tags: list[str], at: int) -> bool:
    """Whether a word in -s can be no verb where it stands: "after talks", "their forces have", "to cheers"."""
    if not low[at].endswith("s") or not at:
        return False
    before, following = tags[at - 1], tags[at + 1] if at + 1 < len(tags) else "."
    if low[at - 1] in _OPENS_SUBJECT and before == "k":
        return low[at] != "follows"
    if before in "tb" or (before in NOUNS and following in "mhbx"):
        return True
    return _clause_has_verb(low, tags, at) and (before in "vfe" or before in NOUNS | {"a", "z"})


def _clause_has_verb(low: list[str], tags: list[str], at: int) -> bool:
    """Whether the clause has its finite verb before the word at `at`: "she broke agency rules"."""
    for place in range(at - 1, 0, -1):
        if _is_edge(low, tags, place):
            return False
        if tags[place] in FINITE and tags[place - 1] != "t":
            return True
        if tags[place] == "e" and (tags[place - 1] == "s" or (place < at - 1 and _has_object(tags, place))):
            return True
    return False


def _has_object(tags: list[str], at: int) -> bool:
    """Whether a form in -ed has a subject and an object: "clerks signed the deal"."""
    return tags[at - 1] in NOUNS and tags[at + 1] in "dagn"


def give_verbs(low: list[str], tags: list[str]) -> None:
    """Give each clause that has no verb the one word of it that can be its verb."""
    for first, end in _clauses(low, tags):
        if _HAS_VERB & set(tags[first:end]):
            continue
        pasts = [at for at in range(first + 1, end) if tags[at] == "e" and tags[at - 1] in "nPsr"]
        if not pasts:
            thirds = (at for at in range(first, end) if _can_be_verb(low, tags, first, at))
            pasts = list(thirds)[:1]
        # of two forms in -ed nobody can say which is the participle; one before "by" is it
        if len(pasts) == 1 and low[pasts[0] + 1 : pasts[0] + 2] != ["by"]:
            tags[pasts[0]] = "v"


def _clauses(low: list[str], tags: list[str]) -> Iterator[Range]:
    """The stretches that need a verb: the main clause, and what "that", "as" or "who" opens."""
    size, first = len(tags), 0
    for at in range(size + 1):
        if at < size and not _is_edge(low, tags, at):
            continue
        reports = at < size and tags[at] in VERBS  # then that is the verb
        if at - first >= 2 and not reports:
            yield first, at
        first = at + 1


def _is_edge(low: list[str], tags: list[str], at: int) -> bool:
    """Whether another clause may begin behind the word: a comma, "that", "who", and "said" without "that"."""
    if tags[at] in _EDGES:
        return low[at] != "-"  # a hyphen holds words together
    form = FORMS.get(low[at])
    return form is not None and "c" in form.frames and tags[at] in VERBS


_EDGES = frozenset('.,;:?!"()-kTwc')


def _can_be_verb(low: list[str], tags: list[str], first: int, at: int) -> bool:
    """Whether an unknown word in -s after a subject in the singular is a verb: "the service lacks 400 officers"."""
    if tags[at] != "n" or not is_plural(low[at]) or not low[at].endswith("s"):
        return False
    following = tags[at + 1] if at + 1 < len(tags) else "."
    if low[at + 1 : at + 3] == ["such", "as"]:
        return False
    if at == first:
        return at > 1 and _is_relative(low, tags, at - 1) and following in "dPoiaTn"
    subject = at - 1 - (tags[at - 1] == "r" and at - 1 > first)
    if low[subject] == "this":
        return True
    has_object = following in "dPoaT" or (following == "n" and is_plural(low[at + 1]))
    return tags[subject] in "nPs" and not is_plural(low[subject]) and has_object


def _is_relative(low: list[str], tags: list[str], at: int) -> bool:
    """Whether "who", "which" or "that" stands there for the noun before it."""
    if low[at] in {"who", "which"}:
        return True
    return tags[at] == "T" and tags[at - 1] in NOUNS and low[at - 1] not in REPORT_NOUNS
