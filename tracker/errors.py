"""What can go wrong, as one plain sentence that says what to do next; no HTTP words here."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

# Everybody imports this file: at run time it imports nothing of ours, or the layers would form a circle.
if TYPE_CHECKING:
    from tracker.rules.naming import Question
    from tracker.rules.reasons import Reason


class TrackerError(Exception):
    """Something was asked that cannot be done; `str(error)` is the sentence to show.

    `field` names the input it belongs to, where there is one, so that a form can show it there; `code` is the kind,
    stable for programs.
    """

    code: ClassVar[str] = "wrong_input"

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class WrongInput(TrackerError):
    """What was given cannot be understood or is out of bounds."""


class TooLarge(WrongInput):
    """What was given is bigger than the tracker takes."""

    code = "too_large"


class Busy(TrackerError):
    """Others have the same done just now, and too many wait already; the same again will be taken later."""

    code = "busy"


class WrongSetting(TrackerError):
    """An environment variable or option of the installation is missing or wrong."""

    code = "wrong_setting"


class NotFound(TrackerError):
    """There is no such thing, or not at this person's desks."""

    code = "not_found"


class NotAllowed(TrackerError):
    """This person may not do that."""

    code = "not_allowed"


class Refused(TrackerError):
    """A rule stands against it; `reasons` lists every unmet condition."""

    code = "refused"

    def __init__(self, message: str, *, reasons: "Sequence[Reason]" = (), field: str | None = None) -> None:
        super().__init__(message, field=field)
        self.reasons = list(reasons)


class Unsettled(Refused):
    """Something that was named may be there already, and a person has to say whether it is; nothing was recorded."""

    code = "likely_same"

    def __init__(self, questions: "Sequence[Question]") -> None:
        super().__init__(" ".join(question.sentence for question in questions), field=questions[0].field)
        self.questions = list(questions)


class Conflict(TrackerError):
    """Somebody else changed the thing in the meantime; `since` is the version the asker had seen."""

    code = "changed_meanwhile"

    def __init__(self, message: str, *, since: int) -> None:
        super().__init__(message)
        self.since = since


class AlreadyDone(TrackerError):
    """The same form was sent before; `location` is where its result is."""

    def __init__(self, location: str) -> None:
        super().__init__("This was already saved.")
        self.location = location
