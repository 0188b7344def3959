"""Having a stored article read and checked once more, from the shell."""

import click

from tracker.cli.ingest import read_in, reading_in_words
from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.errors import NotFound
from tracker.models import Article
from tracker.outside.analysis import APART
from tracker.queries.candidates import candidates_of
from tracker.queries.versions import NO_ARTICLE, newest_version
from tracker.rules.examinations import not_read
from tracker.rules.roles import Action
from tracker.services.examinations import prepare_version, read_article


@click.command()
@click.argument("article", type=click.IntRange(1), metavar="ARTICLE")
@by_option
@json_option
@pass_program
def examine(program: Program, article: int, by: str | None, wants_json: bool) -> None:
    """Read and check the newest text of ARTICLE (its number) once more, as after a text that was not read."""
    with program.database.reading() as session:
        if session.get(Article, article) is None:
            raise NotFound(NO_ARTICLE)
        version_id = newest_version(session, article).id
        prepared = prepare_version(session, version_id=version_id, analyzer=APART.after(session.rollback))
    with program.database.unit_of_work() as session:
        actor = program.acting(session, by, Action.INGEST)
        read_article(session, version_id=version_id, analyzer=APART, prepared=prepared, by=actor, now=program.now())
        version = newest_version(session, article)
        answer = {"article": article, "version": version.number, "title": version.title}
        answer |= read_in(session, version, candidates_of(session, version.id), ())
        answer["not_read"] = not_read(prepared.ending) if prepared.ending else ""
    if wants_json:
        as_json(answer)
    else:
        begun = f"Article {article}, version {answer['version']}: {answer['title']}"
        click.echo("\n".join([begun, *reading_in_words(answer)]))
    if prepared.ending:
        raise click.exceptions.Exit(1)
