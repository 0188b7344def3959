"""Every error in one shape, with the right status and no word about how the program is made."""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from flask import Response, jsonify
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from tracker.errors import Conflict, NotAllowed, NotFound, Refused, TooLarge, TrackerError, Unsettled
from tracker.rules.naming import Question
from tracker.rules.reasons import Reason, reasons_of

_KINDS: tuple[tuple[type[TrackerError], int], ...] = (
    (NotFound, 404),
    (NotAllowed, 403),
    (Conflict, 412),
    (Refused, 409),
    (TooLarge, 413),
)
"""The answers to what was refused; everything else that was given wrong is 422."""

_SENTENCES = {
    400: ("not_understood", "This request could not be read; send well-formed JSON in UTF-8."),
    404: ("not_found", "There is nothing at this address; the document of the API lists every address."),
    405: ("wrong_method", "This address cannot be used that way; the header Allow says how it can."),
    413: ("too_large", "That is more than the API takes at once; send less."),
    415: ("wrong_media_type", "Send JSON, with the header Content-Type: application/json."),
    422: ("wrong_input", "Something in this request cannot be taken as it is; the reasons name each field."),
    429: ("too_many_requests", "Too many requests; wait as long as the header Retry-After says."),
    500: ("our_mistake", "Something went wrong on our side and nothing was saved; tell whoever runs this."),
    503: ("busy", "The database is busy with what others record and nothing was saved; send it once more."),
}
_HOW_TO_ANSWER = 'Send "same_as" with the id of one of them, or "another": true.'
_KEPT = ("Allow", "Retry-After")
log = logging.getLogger(__name__)


class Problem(Exception):
    """Something only the API can find wrong: a missing header, a token that does not hold."""

    def __init__(
        self, status: int, code: str, message: str, *, reasons: Sequence[Reason] = (), headers: Mapping[str, str] = {}
    ) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message
        self.reasons, self.headers = list(reasons), dict(headers)
        self.questions: list[Question] = []


def answer(error: Exception) -> Response:
    """The error as JSON."""
    problem = _problem(error)
    record: dict[str, Any] = {
        "code": problem.code,
        "message": problem.message,
        "reasons": [_reason(reason) for reason in problem.reasons],
    }
    if problem.questions:
        record["questions"] = [question.record() for question in problem.questions]
    response = jsonify({"error": record})
    response.status_code = problem.status
    response.headers.update(problem.headers)
    return response


def _reason(reason: Reason) -> dict[str, str]:
    return {"code": reason.code, "text": reason.said}


def _problem(error: Exception) -> Problem:
    if isinstance(error, Problem):
        return error
    if isinstance(error, TrackerError):
        return _refusal(error)
    if isinstance(error, HTTPException):
        return _http(error)
    if isinstance(error, OperationalError):  # two who wait for each other, or one who waited too long
        log.warning("busy", exc_info=error)
        return Problem(503, *_SENTENCES[503])
    if isinstance(error, RecursionError):  # brackets within brackets within brackets
        return Problem(400, *_SENTENCES[400])
    log.error("unforeseen", exc_info=error)
    return Problem(500, *_SENTENCES[500])


def _refusal(error: TrackerError) -> Problem:
    status = next((status for kind, status in _KINDS if isinstance(error, kind)), 422)
    if isinstance(error, Unsettled):
        problem = Problem(status, error.code, f"{error} {_HOW_TO_ANSWER}")
        problem.questions = error.questions
        return problem
    return Problem(status, error.code, str(error), reasons=reasons_of(error))


def _http(error: HTTPException) -> Problem:
    status = error.code or 500
    code, sentence = _SENTENCES.get(
        status, (error.name.lower().replace(" ", "_"), f"{error.name}; look at the document of the API.")
    )
    sent = {name: value for name, value in error.get_headers() if name in _KEPT}
    messages = getattr(error, "data", None) or {}
    reasons = list(_field_reasons(messages.get("messages", {}))) if status == 422 else []
    if len(reasons) == 1:
        sentence = reasons[0].text
    return Problem(status, code, sentence, reasons=reasons, headers=sent)


def _field_reasons(messages: Mapping[str, Any]) -> Iterator[Reason]:
    """What a shape says of each field, one reason each; `messages` are by location, then by field."""
    for by_field in messages.values():
        yield from _at(by_field, "")


def _at(messages: Any, where: str) -> Iterator[Reason]:
    if isinstance(messages, Mapping):
        for name, inner in messages.items():
            yield from _at(inner, f"{where}.{name}" if where else str(name))
        return
    nested: Iterable[Any] = messages if isinstance(messages, list) else [messages]
    for sentence in nested:
        field = where or "body"
        yield Reason(field, f"{field}: {sentence}")
