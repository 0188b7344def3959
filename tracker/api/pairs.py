"""Sources that may be one: naming one, the likely pairs, merging and keeping apart."""

from typing import Any

from flask import request
from sqlalchemy.orm import Session

from tracker.api.access import desk_ids, person
from tracker.api.interface import IDEMPOTENCY_KEY, REFUSED_BODY, operation
from tracker.api.session import Outcome, now, reading, write_once
from tracker.api.shapes.pairs import (
    ApartShape,
    MergeShape,
    NamedShape,
    NamingShape,
    PairsShape,
    SourceNameShape,
    UndoShape,
)
from tracker.errors import NotFound, WrongInput
from tracker.language.kinds import SourceKind
from tracker.models import Person, Source
from tracker.queries.confidential import only_in_confidence, open_uses, sources_only_in_confidence
from tracker.queries.near_sources import undecided_pairs
from tracker.queries.sources import NO_SOURCE
from tracker.rules.input_cleaning import whole_number
from tracker.rules.naming import ANOTHER, Answer
from tracker.rules.roles import Action
from tracker.rules.tokens import Scope
from tracker.services.distinctions import keep_apart, undo_apart
from tracker.services.merging import can_be, merge_sources, unmerge_source
from tracker.services.naming import settle
from tracker.services.open_sources import find_or_create_open_source
from tracker.services.sources import NO_CHOICE, SourceDraft

Record = dict[str, Any]
Reply = tuple[Record, dict[str, str]]
_PER_PAGE = 50
_REFUSES = REFUSED_BODY | {
    409: "Something stands against it, or somebody has to say which one is meant; the questions name them.",
}
_NO_SOURCE = {404: "There is no such source."}


@operation(
    "GET",
    "/sources/pairs",
    tag="sources",
    action=Action.READ,
    answers=PairsShape,
    answer_text="A page of pairs.",
    parameters=[{"in": "query", "name": "page", "description": "From 1.", "schema": {"type": "integer", "minimum": 1}}],
)
def pairs_list() -> Record:
    """Sources that may be one and of which nobody has said so, those with most claims first

    Pairs with a source that only confidential claims use are left out, and such claims are not counted.
    """
    listing = undecided_pairs(
        reading(),
        page=whole_number(request.args.get("page", "1")) or 1,
        per_page=_PER_PAGE,
        desk_ids=desk_ids(),
        but=sources_only_in_confidence(reading()),
    )
    source_ids = {source.id for pair in listing.rows for source in (pair.first, pair.second)}
    uses = open_uses(reading(), source_ids, desk_ids())
    return {
        "pairs": [
            {
                "first": _bearer(pair.first) | {"claims": uses.get(pair.first.id, 0)},
                "second": _bearer(pair.second) | {"claims": uses.get(pair.second.id, 0)},
                "why": pair.nearness.words,
                "sentence": pair.sentence,
                "corrects_kind": not can_be(pair.first.kind, pair.second.kind),
            }
            for pair in listing.rows
        ],
        "total": listing.total,
        "page": listing.page,
        "pages": listing.pages,
    }


@operation(
    "POST",
    "/sources",
    tag="sources",
    action=Action.EDIT_SOURCE,
    scope=Scope.WRITE,
    takes=NamingShape,
    answers=NamedShape,
    answer_text="The source of that name, found or made.",
    parameters=[IDEMPOTENCY_KEY],
    refuses=_REFUSES,
)
def source_named(request_body: Record) -> Reply:
    """Name a source: the one that is there, or a new one

    Where the name is near that of others it is refused with `likely_same` and the likely ones. Send it again with a new
    `Idempotency-Key` and either `"same_as": id`, which adds the name to that source, or `"another": true`, which makes
    a source of its own and is remembered. A source that only confidential claims use is as one that is not there.
    """
    if request_body["same_as"] is not None and request_body["another"]:
        raise WrongInput("It is either one that is there or another one; send one of the two.", field="same_as")

    def name(session: Session, by: Person) -> Outcome:
        draft = SourceDraft(name=request_body["name"], kind=SourceKind(request_body["kind"]))
        answer = (
            ANOTHER
            if request_body["another"]
            else Answer(request_body["same_as"])
            if request_body["same_as"] is not None
            else None
        )
        answers = {"name": answer} if answer else {}
        meant = settle(session, drafts={"name": draft}, answers=answers, by=by, now=now(), confidential=False)
        source = find_or_create_open_source(session, draft=meant["name"], by=by, now=now())
        return Outcome("source", source.id)

    outcome = write_once(person(), name)
    source = reading().get_one(Source, outcome.id)
    # A source that was open when it was named may have been merged into one in confidence since.
    secret = only_in_confidence(reading(), source.merged_into_id or source.id)
    aliases = [] if secret else [alias.name for alias in source.aliases]
    record = _bearer(source) | {"aliases": aliases}
    return record | {"merged_into": None} if secret else record, _headers(outcome)


@operation(
    "POST",
    "/sources/<int:source_id>/merge",
    tag="sources",
    action=Action.EDIT_SOURCE,
    scope=Scope.WRITE,
    takes=MergeShape,
    answers=SourceNameShape,
    answer_text="The source, and what it counts as.",
    parameters=[IDEMPOTENCY_KEY],
    refuses=_NO_SOURCE | _REFUSES,
)
def source_merge(request_body: Record, source_id: int) -> Reply:
    """Let a source count as another one

    Between a person, a body and a document it is refused as a slip, unless `corrects_kind` says that the kind was one.
    """

    def merge(session: Session, by: Person) -> Outcome:
        _refuse_confidential(session, source_id, request_body["into"], "into")
        merge_sources(
            session,
            source_id=source_id,
            into_id=request_body["into"],
            why=request_body["why"],
            by=by,
            now=now(),
            corrects_kind=request_body["corrects_kind"],
        )
        return Outcome("source", source_id)

    return _decided(write_once(person(), merge))


@operation(
    "POST",
    "/sources/<int:source_id>/unmerge",
    tag="sources",
    action=Action.EDIT_SOURCE,
    scope=Scope.WRITE,
    takes=UndoShape,
    answers=SourceNameShape,
    answer_text="The source, which counts as itself again.",
    parameters=[IDEMPOTENCY_KEY],
    refuses=_NO_SOURCE | _REFUSES,
)
def source_unmerge(request_body: Record, source_id: int) -> Reply:
    """Let a merged source count as itself again"""

    def unmerge(session: Session, by: Person) -> Outcome:
        _refuse_confidential(session, source_id)
        unmerge_source(session, source_id=source_id, why=request_body["why"], by=by, now=now())
        return Outcome("source", source_id)

    return _decided(write_once(person(), unmerge))


@operation(
    "POST",
    "/sources/<int:source_id>/apart",
    tag="sources",
    action=Action.EDIT_SOURCE,
    scope=Scope.WRITE,
    takes=ApartShape,
    answers=SourceNameShape,
    answer_text="The source.",
    parameters=[IDEMPOTENCY_KEY],
    refuses=_NO_SOURCE | _REFUSES,
)
def source_apart(request_body: Record, source_id: int) -> Reply:
    """Say that two sources are two, or take that back"""

    def decide(session: Session, by: Person) -> Outcome:
        _refuse_confidential(session, source_id, request_body["other"], "other")
        say = undo_apart if request_body["undo"] else keep_apart
        say(session, source_id=source_id, other_id=request_body["other"], why=request_body["why"], by=by, now=now())
        return Outcome("source", source_id)

    return _decided(write_once(person(), decide))


def _refuse_confidential(session: Session, source_id: int, second_id: int | None = None, field: str = "") -> None:
    """A source that only confidential claims use is as one that does not exist, also for what is done to it."""
    if only_in_confidence(session, source_id):
        raise NotFound(NO_SOURCE)
    if second_id is not None and only_in_confidence(session, second_id):
        raise WrongInput(NO_CHOICE, field=field)


def _decided(outcome: Outcome) -> Reply:
    return _bearer(reading().get_one(Source, outcome.id)), _headers(outcome)


def _bearer(source: Source) -> Record:
    return {"id": source.id, "name": source.name, "kind": source.kind, "merged_into": source.merged_into_id}


def _headers(outcome: Outcome) -> dict[str, str]:
    return {"Idempotency-Replayed": "true"} if outcome.repeated else {}
