"""What reading a PDF did, in sentences for the person who confirms the text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.outside.intake.pdf.footnotes import Footnote
from tracker.outside.intake.pdf.scans import is_picture
from tracker.outside.intake.pdf.shapes import Line, Page, Word
from tracker.outside.intake.pdf.web_print import Printed
from tracker.outside.intake.pdf.wording import Wording
from tracker.rules.intake_notes import Note, NoteKind

_EXCERPT = 120


@dataclass(frozen=True)
class Outside:
    """What stood around the text and was taken out of it."""

    heads: Sequence[Line] = ()
    line_numbers: Sequence[Word] = ()


def notes(
    pages: Sequence[Page],
    outside: Outside,
    footnotes: Sequence[Footnote],
    wording: Wording,
    printed: Printed,
    scanned: Mapping[int, str],
) -> tuple[Note, ...]:
    """One note for each kind of change, those that a person has to look at first."""
    return (
        *_about_letters(pages, scanned),
        *_about_footnotes(footnotes, wording),
        *_about_layout(pages, outside, printed),
        *_about_unseen(pages),
    )


def _about_letters(pages: Sequence[Page], scanned: Mapping[int, str]) -> Iterator[Note]:
    read = [page.number for page in pages if page.recognised or page.number in scanned]
    if read:
        yield Note(
            NoteKind.ASK,
            f"{_pages(read)} a scan: a program recognised the letters, and may have taken some for others. "
            "Look at every number and name.",
        )
    unread = [page.number for page in pages if is_picture(page) and page.number not in scanned and not page.recognised]
    if unread:
        yield Note(NoteKind.LEFT_OUT, f"{_pages(unread)} a picture only; no words of it are in the text.")
    unnamed = sum(page.unreadable for page in pages)
    if unnamed:
        yield Note(NoteKind.ASK, f"{_count(unnamed, 'sign')} could not be read; look at the original.")


def _about_footnotes(footnotes: Sequence[Footnote], wording: Wording) -> Iterator[Note]:
    if footnotes:
        yield Note(
            NoteKind.CHANGED,
            f"{_count(len(footnotes), 'footnote')} now {_stand(len(footnotes))} at the end of the text.",
            wording.notes[0][:_EXCERPT],
        )
    if wording.marks:
        yield Note(
            NoteKind.CHANGED, f"{_count(wording.marks, 'footnote mark')} {_stand(wording.marks)} in brackets now."
        )


def _about_layout(pages: Sequence[Page], outside: Outside, printed: Printed) -> Iterator[Note]:
    heads, numbers = outside.heads, outside.line_numbers
    if numbers:
        yield Note(
            NoteKind.LEFT_OUT,
            f"{_count(len(numbers), 'line number')} in the margin {_were(len(numbers))} left out.",
            " ".join(word.text for word in numbers)[:_EXCERPT],
        )
    if heads:
        yield Note(
            NoteKind.LEFT_OUT,
            f"Running heads and page numbers ({_count(len(heads), 'line')}) were left out.",
            heads[0].text[:_EXCERPT],
        )
    if printed.left_out:
        words = _listed(printed.left_out)
        yield Note(NoteKind.LEFT_OUT, f"Of the printed web page were left out: {words}.", printed.excerpt[:_EXCERPT])
    turned = sum(len(page.turned) for page in pages)
    if turned:
        excerpt = next(page.turned[0].text for page in pages if page.turned)
        yield Note(NoteKind.CHANGED, f"{_count(turned, 'word')} printed sideways stand after their page.", excerpt)


def _about_unseen(pages: Sequence[Page]) -> Iterator[Note]:
    hidden = " ".join(page.hidden for page in pages if page.hidden)
    if hidden:
        count = len(hidden.split())
        yield Note(
            NoteKind.LEFT_OUT,
            f"{_count(count, 'word')} that nobody sees on the page {_were(count)} left out.",
            hidden[:_EXCERPT],
        )
    struck = " ".join(page.struck for page in pages if page.struck)
    if struck:
        count = len(struck.split())
        yield Note(
            NoteKind.LEFT_OUT,
            f"{_count(count, 'word')} with a line drawn through {_it(count)} {_were(count)} left out.",
            struck[:_EXCERPT],
        )
    slanted = " ".join(page.slanted for page in pages if page.slanted)
    if slanted:
        yield Note(NoteKind.LEFT_OUT, "Words printed aslant across the page were left out.", slanted[:_EXCERPT])
    comments = sum(page.comments for page in pages)
    if comments:
        yield Note(NoteKind.LEFT_OUT, f"{_count(comments, 'comment')} pinned to the pages {_were(comments)} left out.")


def _pages(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"Page {numbers[0]} is"
    listed = _listed([str(number) for number in numbers[:12]] + (["others"] if len(numbers) > 12 else []))
    return f"Pages {listed} are each"


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _stand(number: int) -> str:
    return "stands" if number == 1 else "stand"


def _it(number: int) -> str:
    return "it" if number == 1 else "them"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"
