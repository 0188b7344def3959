"""Every blueprint of the pages, in one list."""

from flask import Blueprint

from tracker.web import attribution, claims, evidence, findings, people, sources, statuses

BLUEPRINTS: list[Blueprint] = [
    attribution.pages,
    claims.pages,
    evidence.pages,
    findings.pages,
    people.pages,
    sources.pages,
    statuses.pages,
]
