"""Whom a typed name means: a source that is there, one that somebody is asked about, or a new one.

Every edge where a person or a program with a token names a source goes through here. Programs that load data do not:
nobody could answer them, so they join nothing and the pair stays undecided.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import Unsettled, WrongInput
from tracker.language.characters import without_tags
from tracker.language.english import counted
from tracker.language.kinds import SourceKind
from tracker.language.near_names import Nearness, residue
from tracker.language.near_names.residue import describes_only, is_word_of_sentence
from tracker.language.near_names.words import is_disguised
from tracker.models import Person, Source
from tracker.queries.confidential import only_in_confidence, open_uses
from tracker.queries.distinctions import is_kept_apart
from tracker.queries.near_sources import LikelySame, bearers_of, has_open_name, likely_same
from tracker.queries.retractions import source_name
from tracker.rules.naming import ANOTHER, Answer, Choice, Question
from tracker.rules.sources import OF_ONE_OUTLET, tidy_name
from tracker.services.distinctions import keep_apart
from tracker.services.merging import merge_sources
from tracker.services.open_sources import find_or_create_open_source, is_in_confidence, open_source_called
from tracker.services.sources import (
    SourceDraft,
    add_alias,
    find_or_create_source,
    known_source,
    source_called,
)

_SAID_ANOTHER = "Whoever named it was asked and said that it is another one."
_SAID_SAME_NAME = "Whoever named it by a short name was asked which of them it is."
_NOT_HERE = "This name cannot be added from outside; a fact-checker can add it on the page of the source."
_WHO_SPEAKS = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION})
_SAID_SAME = "Whoever gave it this name was asked and said that it is the same."


def settle(
    session: Session,
    *,
    drafts: Mapping[str, SourceDraft],
    answers: Mapping[str, Answer],
    by: Person,
    now: datetime,
    confidential: bool = True,
) -> dict[str, SourceDraft]:
    """The sources that are meant by what was typed at these fields; not `confidential`: nothing tells of such claims.

    Where a name is near that of a source that is there, the answer decides: the same one gets the name as another
    one of its names, another one is made and remembered as such. `Unsettled` has every question without an answer.
    """
    meant: dict[str, SourceDraft] = {}
    questions: list[Question] = []
    for field, typed in drafts.items():
        answer, draft = answers.get(field), _trimmed(session, field, typed)
        likely = _likely(session, draft, by) if confidential else _openly_likely(session, draft, by)
        if not likely:
            _refuse_a_second(session, field, draft, answer, confidential)
            _refuse_disguised(session, field, draft, answer)
            meant[field] = draft
        elif answer is None:
            questions.append(_question(session, field, typed.name, likely))
        elif answer == ANOTHER:
            _refuse_taken(session, field, draft, confidential)
            make = find_or_create_source if confidential else find_or_create_open_source
            _keep_from(session, make(session, draft=draft, by=by, now=now), _shown(likely), by=by, now=now)
            meant[field] = draft
        else:
            _refuse_of_confidence(session, field, draft, confidential)
            meant[field] = _joined(session, field, draft, likely, answer, by=by, now=now)
    if questions:
        raise Unsettled(questions)
    return meant


def settle_name_of(
    session: Session, *, source_id: int, draft: SourceDraft, answer: Answer | None, by: Person, now: datetime
) -> Source | None:
    """Ask about another name of a source that is there; what it was merged into, where it is the same as another one.

    Said to be another one, the two are kept apart from then on.
    """
    source = known_source(session, source_id)
    _trimmed(session, "name", draft)
    likely = _likely(session, draft, by, but=[source_id])
    if not likely:
        return None
    if answer is None:
        raise Unsettled([_question(session, "name", draft.name, likely, merges=True)])
    if answer == ANOTHER:
        _keep_from(session, source, _shown(likely), by=by, now=now)
        return None
    into = _chosen("name", likely, answer)
    # The choices say of which kind each is.
    merge_sources(session, source_id=source.id, into_id=into.id, why=_SAID_SAME, by=by, now=now, corrects_kind=True)
    if source_called(session, replace(draft, kind=into.kind, outlet_id=into.outlet_id)) is None:
        add_alias(session, source_id=into.id, name=draft.name, by=by, now=now)
    return into


def questions_about(session: Session, drafts: Mapping[str, SourceDraft], by: Person) -> list[Question]:
    """What would be asked if these were recorded now."""
    likely = {field: _likely(session, draft, by) for field, draft in drafts.items()}
    return [_question(session, field, drafts[field].name, rows) for field, rows in likely.items() if rows]


def _trimmed(session: Session, field: str, draft: SourceDraft) -> SourceDraft:
    """Without words that belong to the sentence the name stood in; one that names nobody is `WrongInput`."""
    if draft.kind in OF_ONE_OUTLET or not draft.name.strip():
        return draft
    typed, draft = draft.name.strip(), replace(draft, name=without_tags(draft.name))
    if not draft.name:
        raise WrongInput(f"“{typed}” names nobody; write who it is.", field=field)
    # Whatever is kept under this name was meant.
    if source_called(session, draft):
        return draft
    _refuse_nobody(field, draft)
    name = residue(draft.name, draft.kind)
    if name is None:
        return draft
    if not name:
        raise WrongInput(f"“{typed}” names nobody; write who it is.", field=field)
    trimmed = replace(draft, name=name)
    # Half the titles of papers and programmes look like residue, “Sky on Friday”: where there is a Sky, a person says.
    is_of_another = draft.kind is SourceKind.OUTLET and source_called(session, trimmed) is not None
    return draft if is_of_another else trimmed


def _refuse_nobody(field: str, draft: SourceDraft) -> None:
    """Refuse what says of people only what they are, and a word that a sentence has for anybody, as a paper too."""
    if draft.kind in _WHO_SPEAKS and describes_only(draft.name):
        raise WrongInput(
            f"“{draft.name.strip()}” says what they are and not who; choose the kind “{SourceKind.UNNAMED.word}”.",
            field=field,
        )
    if draft.kind is SourceKind.OUTLET and is_word_of_sentence(draft.name):
        raise WrongInput(
            f"“{draft.name.strip()}” names nobody by itself; write who it is, or what it is beside it, such as"
            f" “{draft.name.strip()} (magazine)”.",
            field=field,
        )


def _refuse_disguised(session: Session, field: str, draft: SourceDraft, answer: Answer | None) -> None:
    """Refuse a word with letters of two scripts that look alike, once: nobody could find it by typing its name."""
    if answer == ANOTHER or draft.kind in OF_ONE_OUTLET or not is_disguised(draft.name):
        return
    if source_called(session, draft) is None:
        raise WrongInput(
            f"“{draft.name.strip()}” has letters of two alphabets in one word that look the same; type it anew.",
            field=field,
        )


def _likely(session: Session, draft: SourceDraft, by: Person, but: Collection[int] = ()) -> Sequence[LikelySame]:
    """Those that the name may mean; none where it is the name of one of them alone, or says nothing by itself."""
    if draft.kind in OF_ONE_OUTLET or not draft.name.strip():
        return ()
    if called := source_called(session, draft):
        return () if but else bearers_of(session, called, tidy_name(draft.name), desk_ids=_desks(by))
    return likely_same(session, tidy_name(draft.name), draft.kind, but=but, desk_ids=_desks(by))


def _openly_likely(session: Session, draft: SourceDraft, by: Person) -> Sequence[LikelySame]:
    """Those that may be told outside; a source in confidence that bears the name is as one not there."""
    if draft.kind in OF_ONE_OUTLET or not draft.name.strip():
        return ()
    if called := open_source_called(session, draft):
        bearers = _open(session, bearers_of(session, called, tidy_name(draft.name), desk_ids=_desks(by)), by)
        return bearers if len(bearers) > 1 else ()
    return _open(session, likely_same(session, tidy_name(draft.name), draft.kind, desk_ids=_desks(by)), by)


def _open(session: Session, likely: Sequence[LikelySame], by: Person) -> Sequence[LikelySame]:
    """Those that may be told outside, with the claims that may."""
    rows = [row for row in likely if not only_in_confidence(session, row.source.id)]
    uses = open_uses(session, [row.source.id for row in rows], _desks(by))
    return [replace(row, uses=uses.get(row.source.id, 0)) for row in rows]


def _desks(by: Person) -> list[int] | None:
    """The desks whose claims this person may see; nothing for all."""
    if by.bound_to is not None:
        return [by.bound_to]
    return None if by.administrator else [membership.desk_id for membership in by.memberships]


def _keep_from(session: Session, source: Source, likely: Sequence[LikelySame], *, by: Person, now: datetime) -> None:
    for row in likely:
        keep_apart(session, source_id=source.id, other_id=row.source.id, why=_SAID_ANOTHER, by=by, now=now)


def _shown(likely: Sequence[LikelySame]) -> Sequence[LikelySame]:
    """Those that a question shows; nobody said anything of the others, which stay in doubt."""
    return likely[: limits.LIKELY_SHOWN.most]


def _refuse_a_second(
    session: Session, field: str, draft: SourceDraft, answer: Answer | None, confidential: bool
) -> None:
    """Refuse another one of a name that is there: names are what sources are found by."""
    if answer != ANOTHER or draft.kind in OF_ONE_OUTLET or not draft.name.strip():
        return
    called = _called(session, draft, confidential)
    # Sent twice, the answer made that source itself.
    if called is not None and not is_kept_apart(session, called.id):
        raise WrongInput(_taken(called), field=field)


def _refuse_taken(session: Session, field: str, draft: SourceDraft, confidential: bool) -> None:
    """Refuse another one of a short name that somebody bears already; making it would find that one."""
    called = _called(session, draft, confidential)
    if called is not None:
        raise WrongInput(_taken(called), field=field)


def _called(session: Session, draft: SourceDraft, confidential: bool) -> Source | None:
    """Who bears the name already; outside, a source in confidence is as one not there."""
    return source_called(session, draft) if confidential else open_source_called(session, draft)


def _taken(called: Source) -> str:
    example = f"{called.name} ({'mayor of Orla' if called.kind is SourceKind.PERSON else 'Orla'})"
    return (
        f"The {called.kind.word} {called.name} is there already; a second one of this name needs something that tells"
        f" the two apart, such as “{example}”."
    )


def _refuse_of_confidence(session: Session, field: str, draft: SourceDraft, confidential: bool) -> None:
    # Adding the name would be refused with whose it is.
    if not confidential and is_in_confidence(session, draft):
        raise WrongInput(_NOT_HERE, field=field)


def _joined(
    session: Session,
    field: str,
    draft: SourceDraft,
    likely: Sequence[LikelySame],
    answer: Answer,
    *,
    by: Person,
    now: datetime,
) -> SourceDraft:
    source = _chosen(field, likely, answer)
    called = source_called(session, replace(draft, kind=source.kind, outlet_id=source.outlet_id))
    # Named as it is called already, only under another kind, it gets no further name; nor does it get one of another.
    if called is None or (called is not source and called.kind is not draft.kind):
        add_alias(session, source_id=source.id, name=draft.name, by=by, now=now)
    if called is None or called is source:
        _settle_short_name(session, source, _shown(likely), by=by, now=now)
    # As it is kept: of another kind it would be made a second time.
    return replace(draft, name=source.name, kind=source.kind)


def _settle_short_name(
    session: Session, source: Source, likely: Sequence[LikelySame], *, by: Person, now: datetime
) -> None:
    """The name is that source’s, though others said to be two with it may be called so."""
    for row in likely:
        if row.source is not source and has_open_name(session, source, row.source):
            keep_apart(session, source_id=source.id, other_id=row.source.id, why=_SAID_SAME_NAME, by=by, now=now)


def _chosen(field: str, likely: Sequence[LikelySame], answer: Answer) -> Source:
    source = next((row.source for row in likely if row.source.id == answer.same_as), None)
    if source is None:
        ids = ", ".join(str(row.source.id) for row in likely)
        raise WrongInput(f"That is none of the sources it may be; choose one of {ids}, or another one.", field=field)
    return source


def _question(
    session: Session, field: str, typed: str, likely: Sequence[LikelySame], *, merges: bool = False
) -> Question:
    choices = [
        Choice(
            id=row.source.id,
            label=source_name(session, row.source),
            kind=row.source.kind.word,
            uses=counted(row.uses, "claim"),
            why=row.nearness.words
            if row.name == row.source.name
            else f"{row.nearness.words}; it is called {row.name} too",
            bears_it=row.nearness is Nearness.EQUAL,
        )
        for row in _shown(likely)
    ]
    return Question(field, typed.strip(), choices, merges=merges, more=len(likely) - len(choices))
