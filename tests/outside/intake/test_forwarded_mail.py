"""A mail that was passed on is the text."""

import pytest

from tracker.outside.intake.forwarded_mail import forwarded, is_passed_on, says_forwarded

STORY = "The port is shut.\n\nNobody pays."
_GMAIL = (
    "From: Tom Gray <tom@example.org>\nDate: Wed, Dec 17, 2025 at 10:00 AM\nSubject: Port closed\n"
    "To: Ann <ann@example.org>,\n Ben <ben@example.org>\n\n\n"
)
_OUTLOOK = "From: Tom Gray [mailto:tom@example.org]\nSent: 17 December 2025 10:00\nTo: Ann\nSubject: Port closed\n\n"


_LINE = "_" * 32
_QUOTED = "".join(f"> {row}\n" for row in (_GMAIL + STORY).split("\n"))
_THUNDERBIRD = (
    "-------- Forwarded Message --------\nSubject: \tPort closed\nDate: \tWed, 17 Dec 2025 10:00:00 +0100\n"
    "From: \tTom Gray <t@example.org>\nTo: \tAnn\n\n"
)
_STARRED = "*From:* Tom Gray\n*Sent:* Wednesday, 17 December 2025 10:00\n*To:* Ann\n*Subject:* Port closed\n\n"


@pytest.mark.parametrize(
    ("subject", "text", "above"),
    [
        ("Fwd: Port", f"---------- Forwarded message ---------\n{_GMAIL}{STORY}", ""),
        ("Port", f"Have a look.\n\n---------- Forwarded message ---------\n{_GMAIL}{STORY}", "Have a look."),
        ("FW: Port", f"See below\n\n-----Original Message-----\n{_OUTLOOK}{STORY}", "See below"),
        ("WG: Port", f"-----Ursprüngliche Nachricht-----\n{_OUTLOOK}{STORY}", ""),
        ("FW: Port", f"{_OUTLOOK}{STORY}", ""),
        ("FW: Port", f"FYI\n\n{_LINE}\n{_OUTLOOK}{STORY}", "FYI"),
        ("Fwd: Port", f"FYI\n\nBegin forwarded message:\n\n{_QUOTED}", "FYI"),
        ("Port", f"{_THUNDERBIRD}{STORY}", ""),
        ("TR: Port", f"{_STARRED}{STORY}", ""),
    ],
)
def test_the_mail_that_is_passed_on_says_who_wrote_it_and_when(subject: str, text: str, above: str) -> None:
    mail = forwarded(text, subject)

    assert mail is not None
    assert (mail.text, mail.above) == (STORY, above)
    assert (mail.author, mail.subject, list(map(str, mail.days))) == ("Tom Gray", "Port closed", ["2025-12-17"])


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Port", STORY),
        ("Re: Port", f"Shut.\n\n-----Original Message-----\n{_OUTLOOK}{STORY}"),
        ("Fwd: Port", STORY),
        ("Port", f"A forwarded message was found in the port. {STORY}"),
        ("Fwd: Port", "From: the port\nIt is shut.\n"),
        ("Fwd: Port", f"---------- Forwarded message ---------\n{_GMAIL}"),
    ],
)
def test_any_other_mail_passes_none_on(subject: str, text: str) -> None:
    assert forwarded(text, subject) is None


def test_a_day_that_can_be_read_in_two_ways_has_two_readings() -> None:
    mail = forwarded(f"Begin forwarded message:\n\nFrom: Tom\nDate: 03/04/2025\nTo: Ann\n\n{STORY}", "")

    assert mail is not None
    assert (mail.sent, list(map(str, mail.days))) == ("03/04/2025", ["2025-04-03", "2025-03-04"])


@pytest.mark.parametrize(
    ("subject", "is_so"), [("Fwd: a", True), ("WG: a", True), ("Re: a", False), ("Forward", False)]
)
def test_a_subject_says_that_a_mail_is_passed_on(subject: str, *, is_so: bool) -> None:
    assert is_passed_on(subject) is is_so


@pytest.mark.parametrize(
    ("line", "is_so"),
    [
        ("---------- Forwarded message ---------", True),
        ("Anfang der weitergeleiteten Nachricht:", True),
        ("Début du message transféré :", True),
        ("She forwarded message after message", False),
    ],
)
def test_programs_say_it_in_a_line_of_its_own(line: str, *, is_so: bool) -> None:
    assert says_forwarded(line) is is_so
