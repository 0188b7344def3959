"""What was read in a file, as it is kept while it waits for a person to confirm it."""

import json
from dataclasses import asdict
from typing import Any

from tracker.language.dates import PartialDate
from tracker.rules.articles import Taken
from tracker.rules.intake_notes import Note, NoteKind


def written(taken: Taken) -> str:
    """Everything but the bytes, as JSON in ASCII, which both databases keep whatever characters there are."""
    answer: dict[str, Any] = asdict(taken)
    del answer["original"]
    answer["published_on"] = str(taken.published_on) if taken.published_on else None
    answer["published_readings"] = [str(day) for day in taken.published_readings]
    return json.dumps(answer)


def read_again(reading: str, original: bytes) -> Taken:
    """The same again, with its bytes."""
    answer = json.loads(reading)
    day = answer.pop("published_on")
    readings = tuple(map(PartialDate.parse, answer.pop("published_readings")))
    notes = tuple(Note(NoteKind(note["kind"]), note["words"], note["excerpt"]) for note in answer.pop("notes"))
    return Taken(
        **answer,
        original=original,
        published_on=PartialDate.parse(day) if day else None,
        published_readings=readings,
        notes=notes,
    )
