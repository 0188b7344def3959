"""Texts that nobody writes, and what they are given to; `python -m tests.rules.nasty TASK CHARACTERS SECONDS`."""

import re
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import FrameType

from tracker import language, rules
from tracker.errors import WrongInput
from tracker.language.calendar import Calendar, check
from tracker.language.comparing import Evidence, Wording, check_drift, compare, propose_pairs
from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
from tracker.language.reading import is_markup, read
from tracker.language.reading.attributions import LONGEST_SENTENCE
from tracker.language.reading.names import kind_of, name_of
from tracker.language.sentences import split_sentences, title_of
from tracker.language.text_reuse import Named, Publication, proposed
from tracker.limits import Limit, Unit
from tracker.outside.calendars import read_calendar
from tracker.places import SEEDS
from tracker.rules import articles, input_cleaning
from tracker.rules.anchors import Quote, find_again
from tracker.rules.passages import find_passage
from tracker.rules.versions import rewordings

PLAIN = "The minister said on Monday that the war had begun in 2014, officials said, and that it was the largest ever. "
ENGLISH = PLAIN * 185  # the language is told by the first 20,000 characters
MARKS = ["!", '"', '" ', "“", "” ", "'", "''", "’ ", ".", ". ", "…", ", ", "(", "()", "[", "[a] ", "-", "– ", "<a"]
SPACES = [" ", "\n", "\n ", "\t", "\u00a0"]
LETTERS = [
    "A",
    "A ",
    "Aa ",
    "Abcdefghij",
    "A.",
    "A. ",
    "A.B",
    "A-",
    "A’",
    "A’s ",
    "a-",
    "AAA: a\n",
    "A\n\n",
    "中。",
    "ก",
]
NUMBERS = ["1", "1 ", "1,", "1.", "1–", "2014 ", "5 percent ", "twenty-", "million ", "eighth "]
WORDS = ["of ", "the ", "and ", "only ", "January ", "President ", "Aa de la ", "Italian ", "said ", "who said "]
PHRASES = [
    "according to ",
    "since 2014 ",
    "Monday to ",
    "31 June ",
    "year of the ",
    "the war in Ukraine ",
    "“no,” he said. ",
    "http://a.",
]
UNITS = [*MARKS, *SPACES, *LETTERS, *NUMBERS, *WORDS, *PHRASES]
CASES = [
    # Each was once tried in 2^n ways by a pattern in which one word can be two things; the first two look 90 far only.
    ("It was the 10th anniversary of {} x war in Ukraine.", 70),
    ("After ten years of {} x war in Ukraine, he spoke.", 70),
    ("The Biden administration {} x met.", 400),
    ("president Aa {}!", 400),
]
SHORT = 200
REPEATED = ["A.", "Italian ", "only ", "de ", "Ended ", "Aed ", "of ", "the "]


def texts(size: int) -> Iterator[str]:
    """Every unit repeated up to that size, at the end of a text and before more words; then the sentences."""
    for unit in UNITS:
        nasty = unit * (size // len(unit))
        yield f"{PLAIN}{nasty}"
        yield f"{PLAIN}{nasty} and so on, he said. {PLAIN}"
    for unit in REPEATED:
        yield PLAIN + unit * SHORT
    for case, length in CASES:
        yield from (case.format(unit * (length // len(unit))) for unit in REPEATED)


def _read(text: str, _calendar: Calendar) -> None:
    read(ENGLISH + text, "A title of the text")


def _check(text: str, calendar: Calendar) -> None:
    check(text, title="A title", published_on=PartialDate(2025, 12, 17), calendar=calendar)


def _with_evidence(text: str, _calendar: Calendar) -> None:
    middle = len(text) // 2
    evidence = [Evidence(text[:middle] + PLAIN), Evidence("A deal. 5 percent said “no” in 2014.", is_own_source=True)]
    compare(text, headline="A war of 2,000", evidence=evidence)
    check_drift([Wording("one", text), Wording("other", text[middle:])])
    propose_pairs(text[:6_000], "A title")


def _echoes(text: str, _calendar: Calendar) -> None:
    paper, agency = (Named(number, (name,), SourceKind.OUTLET) for number, name in enumerate(("The Paper", "Reuters")))
    copy = PLAIN + text[len(text) // 2 :]
    proposed([Publication(1, paper, text), Publication(2, agency, copy)], [paper, agency], about="The war in Ukraine")


def _anchors(text: str, _calendar: Calendar) -> None:
    middle = len(text) // 2
    find_again(text, Quote.at(text, len(PLAIN) + 2, middle))
    try:
        find_passage(text, text[len(PLAIN) + 2 : middle] + "x", middle)
    except WrongInput:
        return


@cache
def _patterns() -> list[re.Pattern[str]]:
    """Every pattern at the top of a module of the rules and of the text machine."""
    packages = {"tracker.rules.": rules.__path__, "tracker.language.": language.__path__}
    modules = [
        import_module(module.name) for prefix, paths in packages.items() for module in walk_packages(paths, prefix)
    ]
    return [value for module in modules for value in vars(module).values() if isinstance(value, re.Pattern)]


def _each_pattern(text: str, _calendar: Calendar) -> None:
    """A short text: nothing but ways that double with every word takes long on it."""
    words = text.removeprefix(PLAIN)[:SHORT]
    for pattern in _patterns():
        pattern.search(f" {words} x")


def _unlisted(text: str, _calendar: Calendar) -> None:
    is_markup(text)
    kind_of(text[:LONGEST_SENTENCE])
    name_of(text[:LONGEST_SENTENCE])
    title_of(text[:100_000])
    articles.tidy_text(text)
    input_cleaning.prose(text, Limit(len(text), Unit.CHARACTERS, "The reason", "of a change"), field="why")


TASKS: dict[str, Callable[[str, Calendar], object]] = {
    "split": lambda text, _: split_sentences(text, "A title"),
    "read": _read,
    "check": _check,
    "compare": lambda text, _: compare(text, headline="A war of 2,000"),
    "evidence": _with_evidence,
    "echoes": _echoes,
    "versions": lambda text, _: list(rewordings(text, text[: len(text) // 2] + PLAIN + text[len(text) // 2 :])),
    "anchors": _anchors,
    "patterns": _each_pattern,
    "other": _unlisted,
}


class TooMuch(Exception):
    """A text took more processor time than any text may."""


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TooMuch


def main(task: str, size: int, seconds: int) -> None:
    """Give every text to a task; exit 1 and name those that took longer than so many seconds of processor time."""
    calendar = read_calendar(SEEDS / "calendar")
    TASKS[task](PLAIN, calendar)  # what is loaded once does not count
    signal.signal(signal.SIGXCPU, _stop)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    failed = False
    for text in texts(size):
        used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
        resource.setrlimit(resource.RLIMIT_CPU, (int(used) + seconds, most))
        try:
            TASKS[task](text, calendar)
        except TooMuch:
            failed = True
            sys.stdout.write(f"{task} took over {seconds} s: …{text[-150:]!r}\n")
    sys.exit(failed)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
