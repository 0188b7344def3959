"""The statuses of a claim as one table: what differs from one to the next and is no rule stands here and nowhere else.

Templates, style sheet, terminal, mails, documents, charts, forms, API and docs are made from it. The conditions of a
status are rules and stand in `guards`. The database keeps the words in its table `statuses`, by a revision of its own.
"""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Where a claim stands, by its word; the order is the ladder's, from not yet looked at to overtaken."""

    UNREVIEWED = "unreviewed"
    NOT_CHECKABLE = "not_checkable"
    UNVERIFIED = "unverified"
    SINGLE_SOURCE = "single_source"
    CORROBORATED = "corroborated"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    CONTRADICTED = "contradicted"
    SUPERSEDED = "superseded"

    @property
    def row(self) -> "StatusRow":
        """What the table says of it."""
        return _ROWS[self]

    @property
    def word(self) -> str:
        """As people read it: `single source`."""
        return self.value.replace("_", " ")

    @property
    def css_name(self) -> str:
        """As style sheets call it: `single-source`, for the class `status-single-source` and the token `--s-…`."""
        return self.value.replace("_", "-")

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self.row.is_open


class SecondPerson(StrEnum):
    """Whether a move to a status waits for a second person."""

    NEVER = "never"
    IF_SET = "if set"  # a policy may ask for one
    UNLESS_SET = "unless set"  # a policy asks for one unless it says otherwise


@dataclass(frozen=True)
class StatusRow:
    """One status.

    `needs` says what must hold before a claim gets it, with the numbers that every desk begins with; `guards` decides.

    `order` is its place in the ledger, what stands against printing first; `stacked` its place in a column of a
    picture, from the ground up. Both have gaps, so that a new status fits between two others.

    `shape` is the sign in text, `drawing` the same as SVG in a square of 14 by 14; its paint is `currentColor`.
    `light` and `dark` are the colours of the pages by day and by night, `mail` one that can be made out on white and
    on black. `terminal` is a colour of click. `underline` is how a quote is underlined in its article.

    `ways_on` are the statuses that its page speaks of under “what would change it”, the likeliest first; `better` is
    the next one up, whose conditions the ledger lists as missing. `lowered_to` are the statuses it may be lowered to
    once its own conditions no longer hold, the highest first; one without any is never flagged to be looked at again.

    `rating` is the number in a ClaimReview, 1 to 5, `averitec` the label in AVeriTeC; none where neither has a word.
    """

    status: Status
    means: str
    order: int
    stacked: int
    is_open: bool
    shape: str
    drawing: str
    light: str
    dark: str
    mail: str
    terminal: str
    ways_on: tuple[Status, ...]
    needs: str = ""
    better: Status | None = None
    lowered_to: tuple[Status, ...] = ()
    bold: bool = False
    underline: str = "2px solid"
    second_person: SecondPerson = SecondPerson.NEVER
    rating: int | None = None
    averitec: str | None = None


_RING = '<circle cx="7" cy="7" r="5.2" fill="none" stroke="currentColor" stroke-width="1.6"/>'

STATUSES: tuple[StatusRow, ...] = (
    StatusRow(
        Status.UNREVIEWED,
        means="It was taken in, and nobody has looked at it yet.",
        order=50, stacked=40, is_open=True,
        shape="○", drawing=_RING,
        light="#675f53", dark="#a8a090", mail="#7d766a", terminal="bright_black", underline="2px dotted",
        ways_on=(Status.NOT_CHECKABLE, Status.SINGLE_SOURCE, Status.UNVERIFIED), better=Status.UNVERIFIED,
    ),
    StatusRow(
        Status.NOT_CHECKABLE,
        means="It is an opinion, a forecast or about a motive: no evidence could decide it.",
        needs="it is unreviewed, and an opinion, a forecast or about a motive",
        order=80, stacked=80, is_open=False,
        shape="–", drawing='<path d="M2 7h10" fill="none" stroke="currentColor" stroke-width="2.2"/>',
        light="#575146", dark="#b5ad9d", mail="#7d766a", terminal="bright_black", underline="2px dashed",
        ways_on=(Status.UNVERIFIED,),
        second_person=SecondPerson.IF_SET,
    ),
    StatusRow(
        Status.UNVERIFIED,
        means="Somebody looked, and found nothing adequate.",
        needs="somebody noted where was looked and when",
        order=40, stacked=30, is_open=True,
        shape="◌",
        drawing='<circle cx="7" cy="7" r="5.2" fill="none" stroke="currentColor" stroke-width="1.9" '
        'stroke-dasharray="2.5 1.584"/>',
        light="#735a06", dark="#d9b84a", mail="#987800", terminal="yellow", underline="2px dashed",
        ways_on=(Status.SINGLE_SOURCE, Status.CORROBORATED, Status.CONFIRMED, Status.CONTRADICTED),
        better=Status.SINGLE_SOURCE,
        averitec="Not Enough Evidence",
    ),
    StatusRow(
        Status.SINGLE_SOURCE,
        means="One origin supports it.",
        needs="at least one origin supports it",
        order=30, stacked=20, is_open=True,
        shape="◐", drawing=f'{_RING}<path d="M7 1.8a5.2 5.2 0 0 0 0 10.4z" fill="currentColor"/>',
        light="#93540a", dark="#e39a4b", mail="#b8690f", terminal="bright_yellow",
        ways_on=(Status.CORROBORATED, Status.CONFIRMED, Status.DISPUTED, Status.CONTRADICTED),
        better=Status.CORROBORATED, lowered_to=(Status.UNVERIFIED,),
        second_person=SecondPerson.IF_SET,
        averitec="Not Enough Evidence",
    ),
    StatusRow(
        Status.CORROBORATED,
        means="At least two independent origins support it, one of them attributable.",
        needs="two independent origins for certain, one of them attributable; nothing attributable against it; no "
        "open inconsistent finding; for types that the policy names, captured primary evidence",
        order=60, stacked=60, is_open=False,
        shape="◕", drawing=f'{_RING}<path d="M7 1.8a5.2 5.2 0 1 0 5.2 5.2H7z" fill="currentColor"/>',
        light="#2c6b3c", dark="#7cc48d", mail="#2f8a4b", terminal="green",
        ways_on=(Status.UNVERIFIED,), lowered_to=(Status.DISPUTED, Status.SINGLE_SOURCE, Status.UNVERIFIED),
        second_person=SecondPerson.IF_SET,
        rating=4, averitec="Supported",
    ),
    StatusRow(
        Status.CONFIRMED,
        means="Captured primary evidence supports it.",
        needs="captured primary evidence supports it; no open inconsistent finding",
        order=70, stacked=50, is_open=False,
        shape="●", drawing='<circle cx="7" cy="7" r="6" fill="currentColor"/>',
        light="#12502b", dark="#8fdca6", mail="#2f8a4b", terminal="bright_green", bold=True,
        ways_on=(Status.UNVERIFIED,),
        lowered_to=(Status.CORROBORATED, Status.DISPUTED, Status.SINGLE_SOURCE, Status.UNVERIFIED),
        second_person=SecondPerson.UNLESS_SET,
        rating=5, averitec="Supported",
    ),
    StatusRow(
        Status.DISPUTED,
        means="There is adequate evidence on both sides, or it is true only with a condition that is missing.",
        needs="an origin on each side, or an accepted finding that the article contradicts itself",
        order=20, stacked=10, is_open=True,
        shape="◇", drawing='<path d="M7 1l6 6-6 6-6-6z" fill="none" stroke="currentColor" stroke-width="1.7"/>',
        light="#663a99", dark="#c0a0ec", mail="#9163cf", terminal="magenta", underline="4px double",
        ways_on=(Status.CORROBORATED, Status.CONFIRMED, Status.CONTRADICTED), better=Status.CORROBORATED,
        lowered_to=(Status.SINGLE_SOURCE, Status.UNVERIFIED),
        second_person=SecondPerson.IF_SET,
        rating=3, averitec="Conflicting Evidence/Cherrypicking",
    ),
    StatusRow(
        Status.CONTRADICTED,
        means="There is adequate evidence against it, or an inconsistent finding on it was accepted.",
        needs="attributable evidence against it and no primary evidence for it; or an accepted finding against the "
        "calendar or of a departure from its own source",
        order=10, stacked=70, is_open=False,
        shape="✕",
        drawing='<path d="M2.4 2.4l9.2 9.2m0-9.2l-9.2 9.2" fill="none" stroke="currentColor" stroke-width="2.4"/>',
        light="#a02329", dark="#f08d8d", mail="#d0444b", terminal="red", bold=True,
        ways_on=(Status.UNVERIFIED,), lowered_to=(Status.DISPUTED, Status.SINGLE_SOURCE, Status.UNVERIFIED),
        second_person=SecondPerson.UNLESS_SET,
        rating=1, averitec="Refuted",
    ),
    StatusRow(
        Status.SUPERSEDED,
        means="It was withdrawn, corrected or overtaken.",
        needs="a correction notice or the claim that takes its place is named",
        order=90, stacked=90, is_open=False,
        shape="↷",
        drawing='<path d="M1.6 10.4C2.6 5.2 8 3.4 11.4 8.2m.5-5v5.4H6.8" fill="none" stroke="currentColor" '
        'stroke-width="1.7"/>',
        light="#4d5b68", dark="#a9b8c6", mail="#67798a", terminal="cyan",
        ways_on=(Status.UNVERIFIED,),
    ),
)  # fmt: skip
"""Every status, in the order of the ladder."""

_ROWS = {row.status: row for row in STATUSES}
OPEN = frozenset(row.status for row in STATUSES if row.is_open)
CLOSED = frozenset(Status) - OPEN
