"""The filters of the ledger, one row each; form, chips, API, command, saved views and reports are made from them."""

from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from tracker import limits
from tracker.language.english import listed, noun, number_word
from tracker.language.kinds import ClaimType
from tracker.rules.claims import Importance
from tracker.rules.filter_kinds import Count, OneOf, Row, Several, Statuses, Switch, Text
from tracker.rules.filter_rows import Filter, Group, Names, Part
from tracker.rules.ledger_choices import Findings, Origins
from tracker.rules.statuses import Status


@dataclass(frozen=True)
class Criteria:
    """What each filter is set to; an empty value asks for nothing.

    `assignee` is a person's id, `me` (made somebody with `seen_by`) or `nobody`; `older_than` counts days a claim has
    been open; `due`, `waiting` and `recheck` are switches.
    """

    status: frozenset[Status] = frozenset()
    desk: int | None = None
    article: int | None = None
    source: int | None = None
    topic: str = ""
    assignee: int | Literal["me", "nobody"] | None = None
    importance: frozenset[Importance] = frozenset()
    type: frozenset[ClaimType] = frozenset()
    findings: Findings | None = None
    origins: Origins | None = None
    older_than: int | None = None
    due: Literal["overdue"] | None = None
    waiting: Literal["approval"] | None = None
    recheck: Literal["open"] | None = None
    q: str = ""


def _desk_words(desk: int, names: Names) -> str:
    name = names.desk or f"{desk}"
    # “of the Night desk”, not “of the Night desk desk”.
    return f" of the {name}{'' if name.lower().endswith('desk') else ' desk'}"


def _assignee_words(assignee: int | str, names: Names) -> str:
    unnamed = {"nobody": "nobody", "me": "you"}.get(str(assignee), f"person {assignee}")
    return f"assigned to {names.assignee or unnamed}"


def _either(kind: type[StrEnum], chosen: Container[StrEnum]) -> str:
    """The chosen ones in the order of their kind, however they were ticked: `high or medium`."""
    return listed((member for member in kind if member in chosen), "or")


def _search(value: str) -> str:
    limits.SEARCH_WORDS.check(len(value.split()), field="q")
    return value


FILTERS = (
    Filter(
        "status",
        Statuses(),
        "Status",
        "Any of these; give it again for several.",
        delisted="",  # said of every report, before its filters
        words=lambda _value, _names: "",
        part=Part.SUBJECT,
        group=Group.TICKS,
    ),
    Filter(
        "desk",
        Row("desk"),
        "Desk",
        "A desk.",
        delisted="",  # said of every report, before its filters
        words=_desk_words,
        part=Part.PLACE,
        group=Group.WHERE,
        blank="every desk",
    ),
    Filter(
        "article",
        Row("article"),
        "Article",
        "An article.",
        delisted="It belongs to another article now.",
        words=lambda article, names: f" in “{names.article}”" if names.article else f" in article {article}",
        part=Part.PLACE,
        group=Group.WHERE,
        blank="every article",
    ),
    Filter(
        "source",
        Row("source", offered=False),
        "Source, by its number",
        "A source that the claim rests on.",
        delisted="It no longer rests on that source.",
        words=lambda source, names: f"resting on {names.source or f'source {source}'}",
        part=Part.FILED,
        group=Group.SELDOM,
    ),
    Filter(
        "topic",
        Text(limits.TOPIC, "topic", tidy=str.lower, offered=True),
        "Topic",
        "A topic it is filed under.",
        delisted="It is no longer filed under “{0.topic}”.",
        words=lambda topic, _: f"filed under “{topic}”",
        part=Part.FILED,
        group=Group.WHERE,
    ),
    Filter(
        "assignee",
        Row("person", words=("me", "nobody")),
        "Assignee",
        "Whose it is.",
        delisted="It is no longer assigned to the person the report is about.",
        words=_assignee_words,
        group=Group.WHERE,
        blank="anybody or nobody",
    ),
    Filter(
        "importance",
        Several(Importance),
        "Importance",
        "Any of these.",
        delisted="Its importance changed to {1.importance}.",
        words=lambda chosen, _: f"{_either(Importance, chosen)} importance",
        part=Part.CLAIM,
        group=Group.TICKS,
    ),
    Filter(
        "type",
        Several(ClaimType),
        "Type",
        "Any of these.",
        delisted="Its type changed to {1.type}.",
        words=lambda chosen, _: f"of the type {_either(ClaimType, chosen)}",
        part=Part.CLAIM,
        group=Group.TICKS,
    ),
    Filter(
        "findings",
        OneOf(Findings, (("open", "open ones"), ("any", "any"), ("none", "none"))),
        "Findings",
        "Which findings it has.",
        delisted="Its findings changed.",
        words=lambda findings, _: findings.in_words,
        blank="any or none",
    ),
    Filter(
        "origins",
        OneOf(
            Origins,
            (
                ("none", "none"),
                ("one", "a single one"),
                ("unsure", "one for certain at most, perhaps more"),
                ("several", "two or more for certain"),
            ),
        ),
        "Origins",
        "How many independent origins support it.",
        delisted="The origins counted for it changed.",
        words=lambda origins, _: origins.in_words,
        blank="any number",
    ),
    Filter(
        "older_than",
        Count(limits.OPEN_DAYS, "days"),
        "Older than, in days",
        "Open for more than that many days.",
        delisted="It was opened anew since.",
        words=lambda days, _: f"older than {number_word(days)} {noun(days, 'day')}",
        group=Group.WHERE,
    ),
    Filter(
        "due",
        Switch("overdue", "overdue"),
        "Due",
        "Open and past the due date.",
        delisted="It is no longer overdue.",
        words=lambda _value, _names: "overdue",
        blank="any day or none",
        option="overdue",
    ),
    Filter(
        "waiting",
        Switch("approval", "for approval"),
        "Waiting",
        "A second person has to approve.",
        delisted="It no longer waits for approval.",
        words=lambda _value, _names: "waiting for approval",
        blank="or not",
    ),
    Filter(
        "recheck",
        Switch("open", "needed"),
        "Second look",
        "Somebody has to look again.",
        delisted="Nobody has to look at it again any more.",
        words=lambda _value, _names: "that need a second look",
        blank="needed or not",
    ),
    Filter(
        "q",
        Text(limits.SEARCH, "words", tidy=_search),
        "Search",
        "Words of the statement, quote, topics and sources.",
        delisted="It no longer contains the words the report looks for.",
        words=lambda text, _: f"with “{text}”",
        group=Group.SEARCH,
    ),
)
"""Every filter, in the order of an address."""

BY_NAME = {row.name: row for row in FILTERS}
FORM_ORDER = tuple(sorted(FILTERS, key=lambda row: row.group))
SPOKEN_ORDER = tuple(sorted(FILTERS, key=lambda row: row.part))
"""The same in the order of the form and of the sentence; rows of one group or part keep theirs."""
