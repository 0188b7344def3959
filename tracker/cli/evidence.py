"""Recording evidence from the shell."""

from dataclasses import replace
from pathlib import Path

import click

from tracker import limits
from tracker.cli.asking import answer_of, naming_options, publication_options
from tracker.cli.program import Program, as_json, by_option, json_option, pass_program
from tracker.cli.typed_dates import date_typed, day_typed
from tracker.language.kinds import SourceKind
from tracker.outside.intake.extraction import KEPT_UNREAD, text_of_capture
from tracker.queries.claims import find_claim
from tracker.rules.evidence import Stance
from tracker.rules.roles import Action
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.evidence import EvidenceDraft, add_evidence
from tracker.services.naming import settle
from tracker.services.sources import SourceDraft


@click.group()
def evidence() -> None:
    """What speaks for and against a claim."""


@evidence.command("add")
@click.argument("claim")
@click.option(
    "--stance", type=click.Choice([stance.value for stance in Stance]), required=True, help="What it does to the claim."
)
@click.option("--publisher", help="Who put it out; not needed for a note of where was looked.")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in SourceKind]),
    default="outlet",
    show_default=True,
    help="What the publisher is.",
)
@click.option("--title", default="", help="The headline or title.")
@click.option("--address", default="", help="Where it is: http or https.")
@click.option(
    "--published-on", default="", metavar="DAY", help="2025, 2025-12, 2025-12-17, or in words: “17 Dec. 2025”."
)
@click.option("--accessed-on", default="", metavar="DAY", help="When it was looked at; today if not given.")
@click.option("--looked-in", default="", help="For a note: where was looked.")
@click.option("--quotation", default="", help="What it says, word for word.")
@click.option("--note", default="", help="What it means for the claim, in your words.")
@click.option(
    "--credibility",
    type=click.IntRange(1, 6),
    default=6,
    show_default=True,
    help="Of what it says: 1 is confirmed, 6 cannot be judged.",
)
@click.option("--primary", is_flag=True, help="On record by a party competent for the claim, or the document itself.")
@click.option("--capture", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A file to keep with it.")
@naming_options
@publication_options
@by_option
@json_option
@pass_program
def add(
    program: Program,
    claim: str,
    stance: str,
    publisher: str | None,
    kind: str,
    title: str,
    address: str,
    published_on: str,
    accessed_on: str,
    looked_in: str,
    quotation: str,
    note: str,
    credibility: int,
    primary: bool,
    capture: Path | None,
    same_as: int | None,
    another: bool,
    same_publication: int | None,
    another_publication: bool,
    by: str | None,
    wants_json: bool,
) -> None:
    """Record one item for CLAIM (its id, or its key such as C06)."""
    carrier, naming = None, answer_of(same_as, another)
    if publisher:
        carrier = CarrierDraft(
            publisher=SourceDraft(name=publisher, kind=SourceKind(kind)),
            title=title,
            address=address,
            published_on=date_typed(program, published_on, behind=True) if published_on else None,
            answer=answer_of(same_publication, another_publication),
            asks=True,
        )
    now = program.now()
    captured, unread = _captured(capture) if capture else (None, "")
    draft = EvidenceDraft(
        stance=Stance(stance),
        carrier=carrier,
        looked_in=looked_in,
        accessed_on=day_typed(program, accessed_on, behind=True) if accessed_on else now.date(),
        quotation=quotation,
        note=note,
        credibility=credibility,
        primary=primary,
        capture=captured,
    )
    with program.database.unit_of_work() as session:
        ledger_claim = find_claim(session, claim)
        actor = program.acting(session, by, Action.RECORD_EVIDENCE)
        if draft.carrier and draft.carrier.publisher:
            drafts, answers = {"publisher": draft.carrier.publisher}, {"publisher": naming} if naming else {}
            meant = settle(session, drafts=drafts, answers=answers, by=actor, now=now)
            draft = replace(draft, carrier=replace(draft.carrier, publisher=meant["publisher"]))
        recorded = add_evidence(session, claim_id=ledger_claim.id, draft=draft, by=actor, now=now)
        answer = {
            "id": recorded.id,
            "claim": ledger_claim.id,
            "key": ledger_claim.key,
            "stance": recorded.stance,
            "captured": bool(capture),
        }
    if wants_json:
        as_json(answer)
    else:
        click.echo(f"Recorded on {answer['key']}: {stance}{', captured' if capture else ''}.")
    if unread:
        click.echo(f"{KEPT_UNREAD} {unread}", err=True)


def _captured(path: Path) -> tuple[CaptureDraft, str]:
    """The file, and why its text could not be read; of one that is too large no more than shows that it is."""
    with path.open("rb") as opened:
        content = opened.read(limits.CAPTURE.most + 1)
    if not limits.CAPTURE.allows(len(content)):
        return CaptureDraft(content=content, filename=path.name), ""
    read = text_of_capture(content, path.name)
    return CaptureDraft(content=content, filename=path.name, media_type=read.media_type, text=read.text), read.unread
