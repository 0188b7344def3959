"""Taking in an article from the shell."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.cli.asking import answer_of, asking_about_outlets, outlet_options
from tracker.cli.intake_notes import notes_in_words, notes_record, to_be_looked_at
from tracker.cli.known_articles import carried_in_words, refuse_known
from tracker.cli.naming import desk_named
from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.cli.text_input import taken_from
from tracker.cli.typed_dates import date_typed, day_typed
from tracker.errors import NotFound, TrackerError
from tracker.language.english import counted
from tracker.language.kinds import SourceKind
from tracker.language.reading.languages import language_of
from tracker.language.sentences import split_sentences
from tracker.models import Article, ArticleVersion, DateBasis, Desk, Person
from tracker.outside.analysis import APART
from tracker.queries.article_annotations import article_findings
from tracker.queries.candidates import Candidates, candidates_of
from tracker.queries.versions import NO_ARTICLE, quotes_in
from tracker.rules.articles import Published, Taken
from tracker.rules.examinations import not_read
from tracker.rules.naming import Answer
from tracker.rules.roles import Action, allows
from tracker.services.articles import take_in
from tracker.services.candidates import CandidateResult, accept_candidates
from tracker.services.examinations import prepare
from tracker.services.naming import settle
from tracker.services.other_carriers import record_carrier
from tracker.services.sources import SourceDraft, find_or_create_source

_BASES = [basis.value for basis in DateBasis if basis is not DateBasis.UNKNOWN]


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--title", default="", help="Else what a web page says, or the headline.")
@click.option("--outlet", default="", help="Who published it; else what a web page says.")
@click.option("--author", default="", help="Else what a web page says.")
@click.option("--address", default="", help="Where it stands; kept, nothing is fetched.")
@click.option(
    "--published-on", default="", metavar="DAY", help="Such as 2025-12-17 or “17 Dec. 2025”; else what a page says."
)
@click.option("--basis", type=click.Choice(_BASES), help="How the day is known; stated if not given.")
@click.option("--grounds", default="", help="Where the day stands, or what it is inferred from.")
@click.option("--not-before", default="", metavar="DAY", help="The earliest day it can have been.")
@click.option("--desk", metavar="NAME", help="Its name or short name; not needed with one desk.")
@click.option("--accept", is_flag=True, help="Make every proposed claim that can be checked a claim.")
@click.option("--article", type=click.IntRange(1), metavar="ID", help="It is a newer text of that article.")
@click.option("--carrier-of", type=click.IntRange(1), metavar="ID", help="Another outlet printed that article here.")
@click.option("--another", is_flag=True, help="It is another article, however like one that is there.")
@outlet_options
@by_option
@json_option
@pass_program
def ingest(
    program: Program,
    /,
    file: str,
    title: str,
    author: str,
    desk: str | None,
    article: int | None,
    carrier_of: int | None,
    another: bool,
    accept: bool,
    same_outlet: int | None,
    another_outlet: bool,
    by: str | None,
    wants_json: bool,
    **options: str,
) -> None:
    """Store the article in FILE (text, page or document; - is standard input), or a newer text of one."""
    article_text = taken_from(file).named(title=title, author=author)
    published = _published(program, article_text, options, newer=article is not None).check(program.today())
    now, which_outlet = program.now(), answer_of(same_outlet, another_outlet)
    answers = {"outlet": which_outlet} if which_outlet else {}
    if carrier_of:
        carried = _as_carrier(program, article_text, published, carrier_of, by, options, answers)
        _answer(carried, carried_in_words, wants_json)
        return
    # Before anything is written: others wait for a long text otherwise.
    sentences = [sentence for sentence in split_sentences(article_text.text, article_text.title) if sentence.index]
    with program.database.reading() as session:
        if not article and not another:
            actor = program.acting(session, by, Action.INGEST)
            outlet = options["outlet"] or article_text.outlet
            refuse_known(session, article_text, outlet=outlet, address=options["address"], actor=actor)
        prepared = prepare(
            session,
            intake=article_text,
            published=published,
            analyzer=APART.after(session.rollback),
            article_id=article,
            now=now,
        )
    with program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.INGEST)
        outlet = options["outlet"] or article_text.outlet
        version = take_in(
            session,
            desk_id=_desk_of(session, article) if article else _desk(session, desk, actor),
            intake=article_text,
            published=published,
            outlet_id=_outlet(session, outlet, answers, actor, program) if outlet else None,
            address=options["address"] or article_text.own_address,
            article_id=article,
            is_another=another,
            analyzer=APART,
            prepared=prepared,
            by=actor,
            now=now,
        )
        proposed = candidates_of(session, version.id)
        ids = [candidate.id for candidate in proposed.checkable] if accept else []
        results = accept_candidates(session, candidate_ids=ids, by=actor, now=now) if ids else []
        answer = _described(session, version, replace(article_text, outlet=outlet), published, len(sentences))
        answer |= read_in(session, version, proposed, results)
        answer["not_read"] = not_read(prepared.ending) if prepared.ending else ""
        answer |= notes_record(article_text, published, newer=article is not None)
    _answer(answer, _in_words, wants_json)


def _answer(answer: dict[str, Any], in_words: Callable[[dict[str, Any]], str], wants_json: bool) -> None:
    if wants_json:
        as_json(answer)
        return
    click.echo(in_words(answer))
    for question in to_be_looked_at(answer):
        click.echo(question, err=True)


def _as_carrier(
    program: Program,
    intake: Taken,
    published: Published,
    article_id: int,
    by: str | None,
    options: dict[str, str],
    answers: Mapping[str, Answer],
) -> dict[str, Any]:
    with asking_about_outlets(), program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.RECORD_EVIDENCE)
        claims = record_carrier(
            session,
            article_id=article_id,
            intake=intake,
            published=published,
            outlet=options["outlet"] or intake.outlet,
            address=options["address"],
            answers=answers,
            by=actor,
            now=program.now(),
        )
        return {
            "article": article_id,
            "carries": [claim.key for claim in claims],
            **notes_record(intake, published, newer=True),
        }


def _published(program: Program, article_text: Taken, options: dict[str, str], *, newer: bool) -> Published:
    """What was said of the day; else what a page says of itself, unless it is a newer text of a dated article."""
    not_before = day_typed(program, options["not_before"]) if options["not_before"] else None
    if options["published_on"]:
        day = date_typed(program, options["published_on"], behind=True)
        return Published(day, options["basis"] or DateBasis.STATED, options["grounds"], not_before)
    if article_text.published_on and not newer and not options["basis"]:
        return Published(
            article_text.published_on, DateBasis.STATED, options["grounds"] or "The page states it.", not_before
        )
    return Published(None, options["basis"] or DateBasis.UNKNOWN, options["grounds"], not_before)


def _desk(session: Session, name: str | None, actor: Person) -> int:
    """The desk of that name, else the only one at which this person may take articles in."""
    if name:
        return desk_named(session, name) or 0
    desks = session.scalars(select(Desk).order_by(Desk.slug)).all()
    able = [desk for desk in desks if allows(actor.role_at(desk.id), Action.INGEST)]
    if not able:
        raise NotFound("There is no desk where you may take articles in; an administrator adds you to one.")
    if len(able) > 1:
        raise TrackerError(
            f"Say which desk takes it in with --desk NAME: one of {', '.join(desk.slug for desk in able)}."
        )
    return able[0].id


def _desk_of(session: Session, article_id: int) -> int:
    desk_id = session.scalar(select(Article.desk_id).where(Article.id == article_id))
    if desk_id is None:
        raise NotFound(NO_ARTICLE)
    return desk_id


def _outlet(session: Session, name: str, answers: Mapping[str, Answer], actor: Person, program: Program) -> int:
    """The outlet that is meant, as it was typed or as the page says it: either may be a name of one that is there."""
    now, drafts = program.now(), {"outlet": SourceDraft(name=name, kind=SourceKind.OUTLET)}
    with asking_about_outlets():
        meant = settle(session, drafts=drafts, answers=answers, by=actor, now=now)
    return find_or_create_source(session, draft=meant["outlet"], by=actor, now=now).id


def _described(
    session: Session, version: ArticleVersion, article_text: Taken, published: Published, sentences: int
) -> dict[str, Any]:
    return {
        "article": version.article_id,
        "version": version.number,
        "title": version.title,
        "outlet": article_text.outlet,
        "author": version.author,
        "published_on": str(published.published_on) if published.published_on else None,
        "basis": str(published.basis),
        "media_type": version.media_type,
        "sha256": version.sha256,
        "sentences": sentences,
        "quotes": {state.value: number for state, number in quotes_in(session, version.id).items()},
    }


def read_in(
    session: Session, version: ArticleVersion, proposed: Candidates, results: Sequence[CandidateResult]
) -> dict[str, Any]:
    """What reading proposed, what became of it, and what the checks found."""
    findings = article_findings(session, version.article_id)
    return {
        "proposed": len(proposed.open),
        "checkable": len(proposed.checkable),
        "others": len(proposed.others),
        "accepted": [outcome.claim.key for outcome in results if outcome.claim],
        "refused": [{"quote": outcome.quote, "why": outcome.why} for outcome in results if outcome.error],
        "findings": [
            {"check": finding.check, "outcome": finding.outcome.value, "phrase": finding.phrase} for finding in findings
        ],
        "language": language_of(version.text),
        "note": APART.note(version.text),
    }


def _in_words(answer: dict[str, Any]) -> str:
    single_sentence = answer["sentences"] == 1
    lines = [
        f"Stored article {answer['article']}, version {answer['version']}: {answer['title']}",
        f"  {answer['sentences']} {'sentence' if single_sentence else 'sentences'}, SHA-256 {answer['sha256']}",
    ]
    bibliography = [
        answer["outlet"],
        answer["author"],
        answer["published_on"] and f"{answer['published_on']}, {answer['basis']}",
    ]
    if any(bibliography):
        lines.append(f"  {'; '.join(detail for detail in bibliography if detail)}")
    if answer["quotes"]:
        lines.append("  Quotes: " + ", ".join(f"{number} {state}" for state, number in answer["quotes"].items()))
    lines += notes_in_words(answer)
    lines += reading_in_words(answer)
    if {"uncertain", "gone"} & set(answer["quotes"]):
        lines.append("  Say on the page of the article where the uncertain ones and those that are gone stand.")
    return "\n".join(lines)


def reading_in_words(answer: dict[str, Any]) -> Iterator[str]:
    """What became of reading and checking, in lines."""
    proposed, accepted = answer["proposed"], answer["accepted"]
    if answer["not_read"]:
        yield f"  {answer['not_read']} Try again with `tracker examine {answer['article']}`."
        return
    if answer["note"]:
        yield f"  {answer['note']}"
    rest = f", {answer['others']:,} more in the text" if answer["others"] else ""
    if accepted:
        keys = accepted[0] if len(accepted) == 1 else f"{accepted[0]} to {accepted[-1]}"
        yield f"  {counted(proposed, 'claim')} proposed, {len(accepted)} accepted: {keys}{rest}."
    elif proposed or answer["others"] or not answer["note"]:
        yield (
            f"  {counted(proposed, 'claim')} proposed, {answer['checkable']} of them checkable{rest}; "
            "decide about them on the page of the article."
        )
    for refusal in answer["refused"]:
        yield f"  Not accepted: “{refusal['quote'][:60]}”: {refusal['why']}"
    for finding in answer["findings"]:
        yield f"  {finding['outcome'].capitalize()} ({finding['check'].replace('_', ' ')})" + (
            f": “{finding['phrase']}”" if finding["phrase"] else ""
        )
