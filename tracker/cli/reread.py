"""Reading stored articles once more by the rules of today, from the shell: first what that would change."""

import sys
from collections.abc import Iterator, Sequence

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.cli.terminal import paragraph
from tracker.errors import NotFound
from tracker.language.english import counted
from tracker.models import Article
from tracker.outside.analysis import APART
from tracker.queries.versions import NO_ARTICLE, newest_version
from tracker.rules.roles import Action, allows
from tracker.services.permissions import require_anywhere, require_at
from tracker.services.reread_records import Record, reread_record
from tracker.services.rereading import prepare_reread, reread_article, would_reread


@click.command()
@click.argument("article", type=click.IntRange(1, 2**31 - 1), required=False)
@click.option("--all", "of_all", is_flag=True, help="Every article instead of one.")
@click.option("--try", "only_try", is_flag=True, help="Only say what would change; nothing is kept.")
@by_option
@json_option
@pass_program
def reread(
    program: Program, article: int | None, of_all: bool, only_try: bool, by: str | None, wants_json: bool
) -> None:
    """Read and check ARTICLE (its number) by the rules of today; what somebody accepted is never withdrawn."""
    if (article is None) is not of_all:
        raise click.UsageError("Name one article by its number, or use --all.")
    with program.database.reading() as session:
        ids = _articles(program, session, article, by, only_try=only_try)
    # Progress goes where answers do not, and only where somebody watches.
    with click.progressbar(ids, label="Reading articles", file=sys.stderr, hidden=wants_json or not of_all) as progress:
        records = [_reread(program, article_id, by, only_try=only_try) for article_id in progress]
    if wants_json:
        as_json({"articles": records, "tried": only_try})
        return
    for line in _lines(records, only_try=only_try):
        click.echo(line)


def _articles(
    program: Program, session: Session, article_id: int | None, by: str | None, *, only_try: bool
) -> Sequence[int]:
    """The articles to read, looked up before the first one is: of all those that this person may have read."""
    asked = select(Article.id, Article.desk_id).order_by(Article.id)
    rows = session.execute(asked.where(Article.id == article_id) if article_id else asked)
    desks = {row.id: row.desk_id for row in rows}
    if article_id and not desks:
        raise NotFound(NO_ARTICLE)
    if by is None and only_try:
        return list(desks)
    actor = program.acting(session, by, Action.INGEST)
    if article_id:
        require_at(desks[article_id], by=actor, action=Action.INGEST, missing=NO_ARTICLE)
        return [article_id]
    require_anywhere(by=actor, action=Action.INGEST)
    return [article for article, desk in desks.items() if allows(actor.role_at(desk), Action.INGEST)]


def _reread(program: Program, article_id: int, by: str | None, *, only_try: bool) -> Record:
    """One article in a transaction of its own, so that a long run can be broken off and taken up again."""
    with program.database.reading() as session:
        version = newest_version(session, article_id)
        prepared = prepare_reread(session, version=version, analyzer=APART.after(session.rollback))
        if only_try:
            return reread_record(would_reread(session, version=version, prepared=prepared))
    with program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.INGEST)
        reread = reread_article(session, article_id=article_id, prepared=prepared, by=actor, now=program.now())
        return reread_record(reread)


_PARTS = {
    "proposed": "proposed",
    "weighed": "proposed as before, now to be read alone",
    "others": "in the text, not proposed",
    "withdrawn": "no longer proposed",
    "found": "found",
    "lost": "no longer found",
    "kept": "no longer found, but accepted: stays",
}


def _lines(records: list[Record], *, only_try: bool) -> Iterator[str]:
    changing = [record for record in records if any(record[part] for part in _PARTS) or record["read_otherwise"]]
    verb = "would change" if only_try else "changed"
    yield f"{counted(len(records), 'article')} read by the rules of today; {len(changing):,} {verb}."
    for record in records:
        if record["not_read"]:
            yield f"{record['article']}  {record['title']}: {record['not_read']}"
    for record in changing:
        yield f"{record['article']}  {record['title']}"
        for part, words in _PARTS.items():
            for entry in record[part]:
                yield paragraph(f"{words}: {_in_words(entry)}", indent=4)
        for entry in record["read_otherwise"]:
            yield paragraph(
                f"a claim would be read otherwise, and stays as it is: “{entry['quote']}”, "
                f"{entry['now'] or 'in its own voice'}",
                indent=4,
            )
    if only_try and changing:
        yield "Nothing is kept yet; without --try it is."


def _in_words(entry: str | Record) -> str:
    if isinstance(entry, str):
        return f"“{entry}”"
    phrase = f" “{entry['phrase']}”" if entry["phrase"] else ""
    return f"{entry['check'].replace('_', ' ')}{phrase}, {entry['outcome']}"
