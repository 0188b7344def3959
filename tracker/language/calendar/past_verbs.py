"""Verbs in the past, and whether a clause with one tells of a time long past."""

import re

from tracker.language.calendar.date_names import WEEKDAY
from tracker.language.verb_forms import IRREGULAR, pasts_of

# Verbs of saying in the past are the present of news: “Chancellor Scholz said” tells that he is chancellor.
SAYING = (
    "said|told|announced|warned|added|stated|declared|claimed|insisted|argued|explained|noted|stressed|confirmed|denied"
    "|suggested|acknowledged|admitted|replied|reiterated|emphasi[sz]ed|urged|tweeted|wrote|commented|remarked|reaffirmed"
    "|repeated|maintained|asserted|indicated|signalled|signaled"
)
# “Lay” and “bound” are said of today as well, and saying is the present of news.
_OF_TODAY = {"lay", "bound", "said", "told", "wrote"}
_PASTS = {pasts_of(row[0])[0] for row in IRREGULAR if pasts_of(row[0])} | {"were"}
_IRREGULAR = "|".join(sorted(_PASTS - _OF_TODAY))
PAST_VERB = (
    rf"(?:{_IRREGULAR}|(?!need|exceed|proceed|succeed|speed|feed|indeed|hundred|embed|united|so-called)[a-z]{{2,}}ed)"
)
_PLAIN_PAST = re.compile(rf"\b{PAST_VERB}\b")
_NOW = re.compile(
    rf"\b(?:has|have|is|are|remains?|still|now|will|says?|said|{WEEKDAY}|today|yesterday|this (?:week|month|year))\b"
)


def tells_of_the_past(clause: str, sentence: str = "") -> bool:
    """Whether a clause may tell of a time long past: a plain past in it, and nothing that makes the sentence news."""
    return bool(_PLAIN_PAST.search(clause)) and not _NOW.search(sentence or clause)
