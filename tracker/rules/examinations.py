"""Examining a text: what machine reads and checks it, which claim a finding belongs to, and what it rests on."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker import limits
from tracker.language.analysis import Analyzer, Ending, Entries, NotRead
from tracker.language.dates import PartialDate
from tracker.language.english import counted
from tracker.language.findings import CheckResult
from tracker.language.proposed import Proposed


@dataclass(frozen=True)
class Grounds:
    """All that the answers of a machine rest on: the text, the days it is judged by, and the calendar."""

    text: str
    title: str
    published_on: PartialDate | None
    captured_on: date | None
    entries: Entries


@dataclass(frozen=True)
class Prepared:
    """What a machine read and found in a text. It answers for these grounds only; on others it has to be asked anew.

    `spans` says of each finding where its sentence stands, `ending` why the machine gave up on the text, where it did;
    then nothing is proposed or found.
    """

    grounds: Grounds
    proposed: Sequence[Proposed] = ()
    found: Sequence[CheckResult] = ()
    spans: Sequence[tuple[int, int]] = ()
    ending: Ending | None = None


def prepared_by(analyzer: Analyzer, grounds: Grounds, *, reads: bool = True) -> Prepared:
    """Have a machine check a text, and read it unless its claims were proposed before."""
    try:
        found = analyzer.check(
            grounds.text,
            title=grounds.title,
            published_on=grounds.published_on,
            captured_on=grounds.captured_on,
            entries=grounds.entries,
        )
        proposed = analyzer.read(grounds.text, grounds.title) if reads else ()
        starts = [check_result.start for check_result in found]
        return Prepared(grounds, proposed, found, analyzer.places(grounds.text, grounds.title, starts) if found else ())
    except NotRead as error:
        # Half an answer would pass for a whole one: what was found before it gave up is not kept.
        return Prepared(grounds, ending=error.ending)


def proposed_in_words(proposed: int, others: int) -> str:
    """How much reading found in a text: “12 claims proposed, 9 more in the text”."""
    claims = f"{counted(proposed, 'claim')} proposed"
    return f"{claims}, {others:,} more in the text" if others else claims


def not_read(ending: Ending) -> str:
    """That a text was not read and checked, and why, in a sentence."""
    whys = {
        Ending.TIME: f"it took longer than {limits.READING_TIME.amount}",
        Ending.MEMORY: f"it took more than {limits.READING_MEMORY.amount} of memory",
        Ending.FAULT: "the program failed on it, and whoever runs this finds the fault in its log",
    }
    return f"This text was not read and checked: {whys[ending]}."


@dataclass(frozen=True)
class Draft:
    """What was found, the claim it belongs to and what it rests on; its parts are places in the list of drafts."""

    found: CheckResult
    claim_id: int | None
    basis: str


@dataclass(frozen=True)
class Marked:
    """Where the quote of a claim stands; offsets are half-open."""

    claim_id: int
    start: int
    end: int

    def holds(self, start: int, end: int) -> bool:
        """Whether that stretch lies in it."""
        return self.start <= start and end <= self.end


def belongs_to(start: int | None, end: int | None, sentence: tuple[int, int], quotes: Sequence[Marked]) -> int | None:
    """The claim that a finding speaks of, if it speaks of one.

    The shortest quote that holds the words of the finding; else the only one that stands in their sentence.
    """
    if start is None or end is None:
        return None
    holding = [quote for quote in quotes if quote.holds(start, end)]
    if holding:
        return min(holding, key=lambda quote: (quote.end - quote.start, quote.claim_id)).claim_id
    beside = [quote for quote in quotes if sentence[0] <= quote.start and quote.end <= sentence[1]]
    return beside[0].claim_id if len(beside) == 1 else None


def basis_of(found: CheckResult, *, sentence: str, judged: object, entries: Entries, parts: Iterable[str] = ()) -> str:
    """The digest of all that a finding rests on: its words in their sentence, the day judged, the entries it used.

    Where one of these changes, what people said to the finding no longer counts.
    """
    rests_on = {
        "check": found.check,
        "outcome": str(found.outcome),
        "phrase": found.phrase,
        "sentence": " ".join(sentence.split()),
        "judged": str(judged),
        "facts": {key: _facts(entries.get(key, {})) for key in sorted(found.refs)},
        "parts": list(parts),
    }
    return hashlib.sha256(json.dumps(rests_on, sort_keys=True, default=str).encode()).hexdigest()


def _facts(entry: Mapping[str, Any]) -> dict[str, Any]:
    """What an entry says, apart from where it is from and who verified it."""
    return {name: value for name, value in entry.items() if name not in {"source", "verified_by", "note"}}


def fingerprint(entries: Entries) -> str:
    """The digest of a whole calendar."""
    return hashlib.sha256(json.dumps(entries, sort_keys=True, default=str).encode()).hexdigest()
