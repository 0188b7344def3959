"""The sources of the demo with their other names, owners and grades, and chains of them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from tracker.language.dates import PartialDate
from tracker.language.kinds import Role, SourceKind
from tracker.models import Person
from tracker.rules.attribution import GroundRule, Knowledge
from tracker.rules.sources import Reliability
from tracker.services.attribution import LinkDraft
from tracker.services.demo.stage import Stage
from tracker.services.ownership import record_ownership
from tracker.services.sources import SourceDraft, add_alias, find_or_create_source, grade_source


def add_sources(stage: Stage) -> None:
    """Add every source in the order of the file, right after the article was taken in."""
    by, then = stage.person("checker"), stage.at("08:45")
    for key, told in stage.read("sources.toml").items():
        source = find_or_create_source(stage.session, draft=_draft(stage, told), by=by, now=then)
        stage.sources[key] = source.id
        for name in told.get("aliases", ()):
            add_alias(stage.session, source_id=source.id, name=name, by=by, now=then)
        _add_owners(stage, source.id, told.get("owners", ()), by, then)
        for grade in told.get("grades", ()):
            grade_source(
                stage.session,
                source_id=source.id,
                reliability=Reliability(grade["reliability"]),
                from_on=grade["from"],
                why=grade["why"],
                by=by,
                now=then,
            )


def chain(stage: Stage, links: Iterable[dict[str, Any]]) -> list[LinkDraft]:
    """The links of a chain, origin first, as the files write them."""
    return [
        LinkDraft(
            source_id=stage.source(link["source"]),
            role=Role(link["role"]),
            knowledge=Knowledge(link["knowledge"]) if "knowledge" in link else None,
            ground_rule=GroundRule(link["ground_rule"]) if "ground_rule" in link else None,
            people=link.get("people"),
            cue=link.get("cue", ""),
        )
        for link in links
    ]


def _draft(stage: Stage, told: dict[str, Any]) -> SourceDraft:
    return SourceDraft(
        name=told["name"],
        kind=SourceKind(told["kind"]),
        outlet_id=stage.source(told["outlet"]) if "outlet" in told else None,
        organisation_id=stage.source(told["organisation"]) if "organisation" in told else None,
        descriptor=told.get("descriptor", ""),
        event=told.get("event", ""),
        address=told.get("address", ""),
        note=told.get("note", ""),
    )


def _add_owners(stage: Stage, source_id: int, owners: Iterable[dict[str, Any]], by: Person, then: datetime) -> None:
    for told in owners:
        record_ownership(
            stage.session,
            source_id=source_id,
            owner_id=stage.source(told["owner"]),
            from_on=PartialDate.parse(told["from"]) if "from" in told else None,
            until_on=PartialDate.parse(told["until"]) if "until" in told else None,
            basis=told["basis"],
            by=by,
            now=then,
        )
