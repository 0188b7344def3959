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
    by, moment = stage.person("checker"), stage.at("08:45")
    for key, described in stage.read("sources.toml").items():
        source = find_or_create_source(stage.session, draft=_draft(stage, described), by=by, now=moment)
        stage.sources[key] = source.id
        for name in described.get("aliases", ()):
            add_alias(stage.session, source_id=source.id, name=name, by=by, now=moment)
        _add_owners(stage, source.id, described.get("owners", ()), by, moment)
        for grade in described.get("grades", ()):
            grade_source(
                stage.session,
                source_id=source.id,
                reliability=Reliability(grade["reliability"]),
                from_on=grade["from"],
                why=grade["why"],
                by=by,
                now=moment,
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


def _draft(stage: Stage, described: dict[str, Any]) -> SourceDraft:
    return SourceDraft(
        name=described["name"],
        kind=SourceKind(described["kind"]),
        outlet_id=stage.source(described["outlet"]) if "outlet" in described else None,
        organisation_id=stage.source(described["organisation"]) if "organisation" in described else None,
        descriptor=described.get("descriptor", ""),
        event=described.get("event", ""),
        address=described.get("address", ""),
        note=described.get("note", ""),
    )


def _add_owners(stage: Stage, source_id: int, owners: Iterable[dict[str, Any]], by: Person, moment: datetime) -> None:
    for ownership in owners:
        record_ownership(
            stage.session,
            source_id=source_id,
            owner_id=stage.source(ownership["owner"]),
            from_on=PartialDate.parse(ownership["from"]) if "from" in ownership else None,
            until_on=PartialDate.parse(ownership["until"]) if "until" in ownership else None,
            basis=ownership["basis"],
            by=by,
            now=moment,
        )
