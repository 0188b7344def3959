"""The kinds of mail, and where a mail can be on its way."""

from docs.tables.markdown import code, table
from tracker.models import DeliveryState, NoticeKind
from tracker.rules.mail_messages import subject_of

_DAY = "2026-11-25"
_NOTICES = {
    NoticeKind.CANNOT_RUN: (
        "whoever set the report up",
        "the report cannot run, and why; once a day for the same reason",
    ),
    NoticeKind.REJECTED: ("whoever set the report up", "a mail server refused the edition for one recipient"),
    NoticeKind.DUE: ("whom the claims are assigned to", "claims are due soon; once for each claim and due date"),
}
_STATES = {
    DeliveryState.PENDING: "waits for the worker, or for its next try",
    DeliveryState.SENDING: "is written down as being sent; the server hears of it now",
    DeliveryState.SENT: "the server took it",
    DeliveryState.UNCERTAIN: "the connection ended meanwhile; nobody knows whether it went out",
    DeliveryState.FAILED: "the server refused it, or every try failed",
    DeliveryState.LEFT_OUT: "will not go out: the recipient unsubscribed or left",
}


def kinds() -> str:
    """Every kind of mail: to whom, with which subject, about what."""
    edition = ("edition", "everybody who receives the report", subject_of("NAME", _DAY), "what the report lists")
    notices = [
        (code(kind.value), to, subject_of("notice", _DAY), about)
        for kind in NoticeKind
        for to, about in [_NOTICES[kind]]
    ]
    return table(
        ("kind", "goes to", "subject", "says"),
        [(name, to, code(subject), about) for name, to, subject, about in [edition, *notices]],
    )


def states() -> str:
    """Where a mail can be."""
    return table(("state", "the mail"), [(code(state.value), _STATES[state]) for state in DeliveryState])
