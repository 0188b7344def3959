"""Mails (EML) and pages saved as one file (MHTML): the part that is read, its letters decoded."""

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from email.message import EmailMessage
from email.utils import parseaddr

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.english import counted
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.encodings import as_utf8, decoded
from tracker.outside.intake.forwarded_mail import forwarded, is_passed_on
from tracker.outside.intake.mail_page import means_more, page_words
from tracker.outside.intake.mail_parts import Parts, alternatives, parsed, parts_of
from tracker.outside.intake.mail_twice import differences
from tracker.outside.intake.paragraphs import begun_with, language, line
from tracker.outside.intake.quoted_mail import without_quotes
from tracker.outside.intake.readers import HTML, reader_of
from tracker.outside.intake.saved_styles import with_styles
from tracker.outside.intake.transfer import damage, payload_of
from tracker.rules.intake_notes import Note, NoteKind

_NO_PAGE = "There is no page in this file; save the page as HTML or PDF, or paste its text."
_NO_WORDS = "This mail has no text of its own{files}; take in the file that is attached, or paste the text."
_MAILBOX = "This is a mailbox of {mails:,} mails; save the one that matters as a file of its own (.eml)."
_NEXT_MAIL = re.compile(rb"\r?\n\r?\nFrom \S{1,200} [^\r\n]{10,60}\d{4}[^\r\n]{0,20}\r?\n[A-Za-z][A-Za-z0-9-]{0,60}:")
_LOCKED = "This mail is encrypted; save its text, or paste it."
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|sv|vs|antw)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_ABOVE = "The words of who passed this mail on were left out."
_QUOTED_BY_MBOX = re.compile(rb"^>(>*From )", re.MULTILINE)
_DEEPEST = 5  # mails in one another
_BROKEN = 1  # letters
_FULLER = 1.5  # times the words of the plain part: then that is only a hint at the page


def read_mhtml(content: bytes) -> ReadDocument:
    """The page in a file that a browser saved, at the address from which it was saved."""
    message = _parsed(content)
    root = _root(message)
    if root is None:
        raise WrongInput(_NO_PAGE, field="text")
    address = line_of(message, "Snapshot-Content-Location") or line_of(root, "Content-Location")
    # Letters that only the page declares are read with it; the names in links are in ASCII whatever they are.
    markup = with_styles(_as_utf8(root).decode("utf-8", "surrogateescape"), message, address)
    page = reader_of(HTML)(markup.encode("utf-8", "surrogateescape"))
    return replace(
        page,
        address=page.address or (address if address.startswith(("http:", "https:")) else ""),
        notes=(*damage([root], message), *page.notes, *_frames(message, root)),
    )


def _frames(message: EmailMessage, root: EmailMessage) -> tuple[Note, ...]:
    """The other pages that were saved with it, which it shows in frames."""
    frames = [part for part in _pages(message) if part is not root]
    if not frames:
        return ()
    words = f"{counted(len(frames), 'page')} inside this one, as in a frame, {_were(frames)} left out."
    try:
        excerpt = page_words(
            _letters(payload_of(frames[0]).content, frames[0].get_content_charset()), is_passed_on=True
        )
    except WrongInput:  # no words in it, or no letters
        excerpt = "", ()
    return (Note(NoteKind.LEFT_OUT, words, " ".join(excerpt[0].split())[:200]),)


def read_mail(content: bytes) -> ReadDocument:
    """What a mail says: its subject is the title, who sent it the author, its date the day."""
    mails = 1 + len(_NEXT_MAIL.findall(content)) if content.lstrip().startswith(b"From ") else 1
    if mails > 1:
        raise WrongInput(_MAILBOX.format(mails=mails), field="text")
    if content.lstrip().startswith(b"From "):
        content = _QUOTED_BY_MBOX.sub(rb"\1", content)
    return _read(_parsed(content), 0)


def _read(message: EmailMessage, depth: int) -> ReadDocument:
    if message.get_content_type() in {"multipart/encrypted", "application/pkcs7-mime"}:
        raise WrongInput(_LOCKED, field="text")
    parts = parts_of(message)
    document = _document(message, parts)
    if depth < _DEEPEST and len(parts.mails) == 1 and _is_about_inner(message, document):
        inner = _read(parts.mails[0], depth + 1)
        return replace(inner, notes=(*_about(_ABOVE, document.text), *inner.notes, *_left_out(parts, mails=[])))
    if not _has_words(document):
        files = f", only {', '.join(parts.files[:5])}" if parts.files else ""
        raise WrongInput(_NO_WORDS.format(files=files), field="text")
    text = begun_with(document.title, document.text)[: limits.ARTICLE_TEXT.most + 1]
    notes = (*damage(parts.texts, message), *document.notes, *_left_out(parts, parts.mails))
    return replace(document, text=text, notes=notes, language=language(text, line_of(message, "Content-Language")))


def _is_about_inner(message: EmailMessage, document: ReadDocument) -> bool:
    """Whether a mail with another one in it passes that on, or says nothing itself."""
    return is_passed_on(line(line_of(message, "Subject"))) or not _has_words(document)


def _has_words(document: ReadDocument) -> bool:
    return any(character.isalnum() for character in document.text)


def _left_out(parts: Parts, mails: list[EmailMessage]) -> tuple[Note, ...]:
    """What else the mail holds: each inner mail is quoted, each file named."""
    notes = []
    if mails:
        excerpt = " / ".join(_quoted(mail) for mail in mails[:5])
        words = f"{counted(len(mails), 'mail')} inside this one {_were(mails)} left out."
        notes.append(Note(NoteKind.LEFT_OUT, words, excerpt[:200]))
    if parts.files:
        words = f"{counted(len(parts.files), 'attached file')} {_were(parts.files)} left out."
        notes.append(Note(NoteKind.LEFT_OUT, words, ", ".join(parts.files)[:200]))
    return tuple(notes)


def _were(left_out: Sequence[object]) -> str:
    return "was" if len(left_out) == 1 else "were"


def _quoted(mail: EmailMessage) -> str:
    document = _document(mail, parts_of(mail))
    return " ".join(f"{document.title}: {document.text}".split())[:200]


def _about(words: str, excerpt: str) -> tuple[Note, ...]:
    return (Note(NoteKind.LEFT_OUT, words, " ".join(excerpt.split())[:200]),) if excerpt.strip() else ()


def _document(message: EmailMessage, parts: Parts) -> ReadDocument:
    """What the mail says, or the mail that it passes on; who passed it on did not write that."""
    subject = line(line_of(message, "Subject"))
    title = _REPLY.sub("", subject, count=1)
    texts = [_words(text, is_passed_on=is_passed_on(subject)) for text in parts.texts]
    changed = tuple(dict.fromkeys(note for _, notes in texts for note in notes))
    passed_on = forwarded(_joined(words for words, _ in texts), subject)
    if passed_on is None:
        own = [without_quotes(words) for words, _ in texts]
        notes = tuple(dict.fromkeys(note for _, notes in own for note in notes))
        name, mailbox = parseaddr(line_of(message, "From"))
        text = _joined(words for words, _ in own)
        return ReadDocument(
            text, title, author=line(name or mailbox), published_on=_day(message), notes=(*changed, *notes)
        )
    text, notes = without_quotes(passed_on.text)
    is_sure = len(passed_on.days) == 1
    return ReadDocument(
        text,
        _REPLY.sub("", line(passed_on.subject), count=1) or title,
        author=line(passed_on.author),
        published_on=passed_on.days[0] if is_sure else None,
        published_as="" if is_sure else line(passed_on.sent),
        published_readings=() if is_sure else passed_on.days,
        notes=(*changed, *_about(_ABOVE, passed_on.above), *notes),
    )


def line_of(part: EmailMessage, name: str) -> str:
    """A header decoded; empty where there is none, or it cannot be read."""
    try:
        return str(part.get(name, "")).strip()
    except (ValueError, AttributeError, IndexError, TypeError, LookupError):  # headers as spam writes them
        return ""


def _joined(texts: Iterable[str]) -> str:
    return "\n\n".join(words.strip("\n") for words in texts if words.strip())


def _parsed(content: bytes) -> EmailMessage:
    return parsed(content.lstrip(codecs.BOM_UTF8 + b"\r\n"))


def _root(message: EmailMessage) -> EmailMessage | None:
    """The page itself among its parts: as `start` names it, at the address saved, else the first page."""
    pages = _pages(message)
    start = str(message.get_param("start") or "").strip("<> ")
    address = line_of(message, "Snapshot-Content-Location") or line_of(message, "Content-Location")
    named = [page for page in pages if start and line_of(page, "Content-ID").strip("<> ") == start]
    placed = [page for page in pages if address and line_of(page, "Content-Location") == address]
    return next(iter([*named, *placed, *pages]), None)


def _pages(message: EmailMessage) -> list[EmailMessage]:
    kinds = {HTML, "application/xhtml+xml"}
    parts = (part for part in message.walk() if isinstance(part, EmailMessage))
    return [part for part in parts if part.get_content_type() in kinds]


def _as_utf8(part: EmailMessage) -> bytes:
    """The page in UTF-8 with its mark, which says more than what the page declares of itself."""
    content = as_utf8(payload_of(part).content)
    charset = part.get_content_charset()
    if charset is None or content.startswith(codecs.BOM_UTF8):
        return content
    return codecs.BOM_UTF8 + _letters(content, charset).encode("utf-8", "replace")


def _letters(content: bytes, charset: str | None) -> str:
    name = {"iso-8859-1": "windows-1252", "us-ascii": "utf-8"}.get((charset or "utf-8").lower(), charset or "utf-8")
    try:
        return content.decode(name)
    except UnicodeDecodeError:
        text = content.decode(name, "replace")
        # A letter that was cut in two is no reason to doubt the others.
        return text if text.count("\ufffd") <= _BROKEN else decoded(content, "This mail")
    except LookupError:
        return decoded(content, "This mail")


def _words(part: EmailMessage, *, is_passed_on: bool) -> tuple[str, tuple[Note, ...]]:
    """The plain part, but the page where that says more: in words, or by what is struck, raised or in a table."""
    words = _joined(_plain(plain) for plain in alternatives(part, "plain"))
    pages = [_letters(payload_of(page).content, page.get_content_charset()) for page in alternatives(part, "html")]
    read = [page_words(markup, is_passed_on=is_passed_on) for markup in pages]
    text = _joined(page for page, _ in read)
    if text and (any(map(means_more, pages)) or len(text.split()) > _FULLER * len(words.split())):
        changed = (note for _, notes in read for note in notes)
        return text, (*differences(words, text, read="the page"), *changed)
    return words, differences(words, text, read="the plain text")


def _plain(part: EmailMessage) -> str:
    text = _letters(payload_of(part).content, part.get_content_charset()).replace("\r\n", "\n")
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    return _unflowed(text, deletes_space=str(part.get_param("delsp", "")).lower() == "yes")


def _unflowed(text: str, *, deletes_space: bool) -> str:
    """Lines put together again that a mail program broke: such a line ends with a space."""
    lines: list[str] = []
    is_open = False
    for row in text.split("\n"):
        row = row if row.startswith(">") else row.removeprefix(" ")
        if is_open and not row.startswith(">") and row != "-- ":
            lines[-1] += row
        else:
            lines.append(row)
        is_open = row.endswith(" ") and row != "-- " and not row.startswith(">")
        if is_open and deletes_space:
            lines[-1] = lines[-1][:-1]
    return "\n".join(line.rstrip() if line != "-- " else line for line in lines)


def _day(message: EmailMessage) -> PartialDate | None:
    try:
        moment = message["Date"].datetime if message["Date"] else None
    except (AttributeError, ValueError, TypeError, IndexError):
        return None
    return PartialDate(moment.year, moment.month, moment.day) if moment else None
