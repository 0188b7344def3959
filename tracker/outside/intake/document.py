"""What a file says once it is read: the text, what it says of itself, and what reading did."""

from dataclasses import asdict, dataclass
from typing import Any

from tracker.language.dates import PartialDate
from tracker.rules.intake_notes import Note, NoteKind


@dataclass(frozen=True)
class ReadDocument:
    """What a reader of files answers; the text begins with the title where the file has one.

    `published_as` and `published_readings` stand where a day is printed that can be read in more than one way
    (03/04/2025); then `published_on` is empty. `address` is the one that the file names as its own, `language` a code
    such as `de`, empty where nothing tells.
    """

    text: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    published_on: PartialDate | None = None
    published_as: str = ""
    published_readings: tuple[PartialDate, ...] = ()
    address: str = ""
    language: str = ""
    notes: tuple[Note, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As it goes from the process that read the file to the one that waits for it."""
        answer = asdict(self)
        answer["published_on"] = str(self.published_on) if self.published_on else None
        answer["published_readings"] = [str(day) for day in self.published_readings]
        return answer

    @classmethod
    def from_json(cls, answer: dict[str, Any]) -> "ReadDocument":
        """The same again at the other end."""
        day, readings, notes = answer["published_on"], answer["published_readings"], answer["notes"]
        return cls(
            **answer
            | {
                "published_on": PartialDate.parse(day) if day else None,
                "published_readings": tuple(map(PartialDate.parse, readings)),
                "notes": tuple(Note(NoteKind(note["kind"]), note["words"], note["excerpt"]) for note in notes),
            }
        )
