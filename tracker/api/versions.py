"""The version of a claim as its ETag, and what has to match before anything is changed."""

import re

from flask import request

from tracker.api.problems import Problem
from tracker.api.session import database, looks_back
from tracker.models import Claim
from tracker.queries.claims import entries_since
from tracker.rules.reasons import Reason

_ETAG = re.compile(r'"(\d{1,9})"')


def etag(version: int) -> dict[str, str]:
    """The header that tells the version of a claim; none for a moment of the past, on which nothing can be changed."""
    if looks_back():
        return {}
    return {"ETag": f'"{version}"'}


def version_seen() -> int:
    """The version that `If-Match` names; a `Problem` where it names none."""
    sent = request.headers.get("If-Match", "").strip()
    if not sent or sent == "*":
        sentence = "Name the version you have seen in If-Match: the ETag of the claim, in quotation marks."
        raise Problem(428, "no_version", sentence)
    match = _ETAG.fullmatch(sent)
    if match is None:
        raise Problem(400, "wrong_version", f'If-Match takes one ETag such as "7", not {sent[:40]}.')
    return int(match[1])


def changed_meanwhile(claim_id: int, since_version: int) -> Problem:
    """That the claim is at another version by now, which the ETag tells, and what was done since."""
    with database().reading() as session:
        version = session.get_one(Claim, claim_id).version
        since = [Reason(entry.type, entry.summary) for entry in entries_since(session, claim_id, since_version)]
    sentence = f"The claim is at version {version} by now; fetch it anew, look at it, and send this again."
    return Problem(412, "changed_meanwhile", sentence, reasons=since, headers=etag(version))
