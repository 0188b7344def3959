"""What the sentences about a claim call by name, so that they say whom and what it would take."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ExplanationNames:
    """Names around one claim, each once and in a fixed order.

    `ties` are the organisations and owners of the known origins that speak for it, `documents` those origins that
    are documents; `opponents` the attributable origins against it; `primaries` the publications of primary evidence
    for it, `uncaptured` those of them that lack a capture; `captured` the documents and statements of bodies for it
    that have a capture and are not marked as primary; `deciding` the phrases of undecided findings that would
    contradict it if accepted; `proposed_by` who proposed what waits; `news` what came in after the last change.
    """

    ties: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    opponents: tuple[str, ...] = ()
    primaries: tuple[str, ...] = ()
    uncaptured: tuple[str, ...] = ()
    captured: tuple[str, ...] = ()
    deciding: tuple[str, ...] = ()
    proposed_by: str = ""
    news: tuple[str, ...] = ()
