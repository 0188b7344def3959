"""Verbs in the past, and whether a clause with one tells of a time long past."""

import re

from tracker.language.calendar.date_names import WEEKDAY

# Verbs of saying in the past are the present of news: “Chancellor Scholz said” tells that he is chancellor.
SAYING = (
    "said|told|announced|warned|added|stated|declared|claimed|insisted|argued|explained|noted|stressed|confirmed|denied"
    "|suggested|acknowledged|admitted|replied|reiterated|emphasi[sz]ed|urged|tweeted|wrote|commented|remarked|reaffirmed"
    "|repeated|maintained|asserted|indicated|signalled|signaled"
)
_IRREGULAR = (
    "was|were|had|did|sent|gave|took|made|won|led|began|held|met|left|put|set|cut|built|brought|kept|got|went|came|saw|spoke"
    "|fought|sought|withdrew|chose|drew|lost|paid|sold|struck|spent|threw|knew|found|froze|broke|forged|laid|ran|hit|let"
    "|oversaw|became|grew|stood|thought|bought|caught|flew|hung|rose|shut|swore|undid|understood|beat|felt|heard|overrode|spread|fell|shot|drove|tore|swept|fled|sank|rode|stole|stuck|taught|split|burst|rang|wore"
)
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
