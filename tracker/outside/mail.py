"""Handing one mail to a mail server, and saying for certain what became of it, as far as that can be known."""

import re
import smtplib
import ssl
import threading
from contextlib import suppress

from tracker.errors import TrackerError
from tracker.outside.mail_bytes import as_bytes
from tracker.rules.mail_messages import MailMessage
from tracker.rules.mail_servers import MailServer, Security

_PLAIN = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}")
_NOT_NOW = "The mail server did not take it ({said}); it is tried again."
_NO_ANSWER = "The mail server could not be reached ({said}); it is tried again."
_NEVER = "The mail server refuses it for good: {said}."
_UNKNOWN = "The connection to the mail server ended while the mail was being handed over ({said})."


class TryLater(TrackerError):
    """The server does not have it, for certain, and may take it later."""


class NotThere(TryLater):
    """The server takes no mail at all now: it cannot be reached, or does not let us in."""


class Rejected(TrackerError):
    """The server does not have it and never will."""


class Unsure(TrackerError):
    """The mail was handed over, and no answer came."""


def hand_over(letter: MailMessage, server: MailServer) -> None:
    """Send one mail; it returns when the server took it. `TryLater`, `Rejected` and `Unsure` say what else happened."""
    if not _PLAIN.fullmatch(letter.to):
        raise Rejected("The address cannot stand in a mail; change it.")
    content = as_bytes(letter, server.sender)
    connection = _open(server)
    watch = threading.Timer(server.deadline, _cut, [connection])
    watch.daemon = True
    watch.start()
    try:
        _sign_in(connection, server)
        _address(connection, server.sender, letter.to)
        _send(connection, content)
        _leave(connection)
    finally:
        watch.cancel()
        connection.close()


def reachable(server: MailServer) -> str:
    """Try to sign in without sending anything; nothing where that works, else the sentence that says why not."""
    try:
        connection = _open(server)
    except TryLater as error:
        return str(error)
    try:
        _sign_in(connection, server)
        _leave(connection)
    except TryLater as error:
        return str(error)
    finally:
        connection.close()
    return ""


def _open(server: MailServer) -> smtplib.SMTP:
    try:
        if server.security is Security.TLS:
            return smtplib.SMTP_SSL(server.host, server.port, timeout=server.timeout, context=_trust(server))
        return smtplib.SMTP(server.host, server.port, timeout=server.timeout)
    except smtplib.SMTPResponseException as error:
        raise NotThere(_NOT_NOW.format(said=_answer_of(error))) from error
    except (OSError, smtplib.SMTPException) as error:
        raise NotThere(_NO_ANSWER.format(said=_reason(error))) from error


def _sign_in(connection: smtplib.SMTP, server: MailServer) -> None:
    """Make the way private, and say who we are; without what was asked for, nothing is sent."""
    try:
        connection.ehlo_or_helo_if_needed()
        if server.security is Security.STARTTLS:
            connection.starttls(context=_trust(server))
            connection.ehlo()
        if server.user:
            connection.login(server.user, server.password)
    except smtplib.SMTPAuthenticationError as error:
        raise NotThere(_NOT_NOW.format(said="it does not accept the user and password of this installation")) from error
    except smtplib.SMTPResponseException as error:
        raise NotThere(_NOT_NOW.format(said=_answer_of(error))) from error
    except (OSError, smtplib.SMTPException, ValueError) as error:
        raise NotThere(_NO_ANSWER.format(said=_reason(error))) from error


def _address(connection: smtplib.SMTP, sender: str, to: str) -> None:
    try:
        for code, answer in (connection.mail(sender), connection.rcpt(to)):
            _refuse(code, answer)
    except (OSError, smtplib.SMTPException) as error:
        raise TryLater(_NO_ANSWER.format(said=_reason(error))) from error


def _send(connection: smtplib.SMTP, content: bytes) -> None:
    """Hand the mail over; from its first byte on, no answer means that nobody knows."""
    try:
        code, answer = connection.docmd("DATA")
    except (OSError, smtplib.SMTPException) as error:
        raise TryLater(_NO_ANSWER.format(said=_reason(error))) from error
    if code != 354:
        _refuse(code, answer)
        raise TryLater(_NOT_NOW.format(said=f"{code}"))
    dotted = re.sub(rb"(?m)^\.", b"..", content)
    try:
        connection.send(dotted + (b".\r\n" if dotted.endswith(b"\r\n") else b"\r\n.\r\n"))
        code, answer = connection.getreply()
    except (OSError, smtplib.SMTPException) as error:
        raise Unsure(_UNKNOWN.format(said=_reason(error))) from error
    _refuse(code, answer)


def _refuse(code: int, answer: bytes) -> None:
    if code in {421, -1} or 400 <= code < 500:
        raise TryLater(_NOT_NOW.format(said=_words(code, answer)))
    if code >= 500:
        raise Rejected(_NEVER.format(said=_words(code, answer)))


def _leave(connection: smtplib.SMTP) -> None:
    with suppress(OSError, smtplib.SMTPException):
        connection.quit()


def _cut(connection: smtplib.SMTP) -> None:
    """End a connection that takes too long, whatever it is waiting for."""
    with suppress(OSError, AttributeError):
        if connection.sock:
            connection.sock.shutdown(2)


def _trust(server: MailServer) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if server.authority:
        context.load_verify_locations(server.authority)
    return context


def _answer_of(error: smtplib.SMTPResponseException) -> str:
    answer = error.smtp_error
    return _words(error.smtp_code, answer if isinstance(answer, bytes) else str(answer).encode())


def _words(code: int, answer: bytes) -> str:
    text = " ".join(answer.decode("utf-8", "replace").split())
    printable = "".join(letter for letter in text if letter.isprintable())[:200]
    return f"{code} {printable}".strip().rstrip(".")


def _reason(error: Exception) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return "".join(letter for letter in text if letter.isprintable())[:200].rstrip(".")
