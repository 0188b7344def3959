"""What the main clause beside a length of time tells of: another event, or a time long past."""

import re
from collections.abc import Collection

from tracker.language.calendar.durations import Duration
from tracker.language.calendar.entries import Begun
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.past_verbs import tells_of_the_past
from tracker.language.calendar.reference import EntryMention

_NARRATIVE = re.compile(r"\b(?:had|would|then)\b", re.I)
# “Russia annexed Crimea”, “Sweden joined NATO”: the name of the event is a clause of its own.
_IS_A_CLAUSE = re.compile(r"(?:annexed|joined|met)\b|\w+ (?:joined|annexed)\b")
_VERB_BEFORE = re.compile(r"\b(?:came|launched|began|started|saw)\s+(?:the\s+|its\s+|Russia's\s+)?$")
_VERB_AFTER = re.compile(r"\s+(?:came|was signed|began|started|took place|was agreed|followed)\b")


def main_clause_entry(passage: Passage, counted_from: Collection[Begun]) -> Begun | None:
    """What else the main clause tells of: in “came the full-scale invasion” the invasion is the date judged."""
    for mention in passage.mentions:
        for entry in (passage.calendar.entries[key] for key in mention.keys):
            if isinstance(entry, Begun) and entry not in counted_from and _is_told_of(passage, mention):
                return entry
    return None


def _is_told_of(passage: Passage, mention: EntryMention) -> bool:
    """“Sweden joined NATO two years after”, “came the invasion”, “the invasion came four years after”."""
    leading = passage.text[max(0, mention.start - 24) : mention.start]
    trailing = passage.text[mention.end : mention.end + 20]
    is_clause = _IS_A_CLAUSE.match(passage.text[mention.start : mention.end])
    return bool(is_clause or _VERB_BEFORE.search(leading) or _VERB_AFTER.match(trailing))


def may_tell_of_then(passage: Passage, claim: Duration) -> bool:
    """Whether the main clause may tell of a time long past: a plain past, and nothing that makes it news."""
    # “Two years into the war, supplies had run out”, “would have”, “then”.
    if _NARRATIVE.search(passage.text):
        return True
    return tells_of_the_past(_main_clause(passage, claim), passage.text)


def _main_clause(passage: Passage, claim: Duration) -> str:
    """After the comma where the phrase opens the sentence: “Eighteen months after it, the capital fell”."""
    comma = passage.text.find(",", claim.end)
    opens_the_sentence = not passage.text[: claim.start].strip()
    return passage.text[comma:] if comma >= 0 and opens_the_sentence else passage.text[: claim.start]
