"""A machine that reads and checks a text by rules a test can foresee."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tracker.language.analysis import Analyzer, Ending, Entries, NotRead
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult, Outcome
from tracker.language.kinds import ClaimType, Role, SourceKind
from tracker.language.proposed import Proposed, Step

CITED = (
    Step(Role.ORIGIN, "anonymous sources", SourceKind.UNNAMED, "citing"),
    Step(Role.CARRIER, "The Paper", SourceKind.OUTLET, "according to"),
)


def read(text: str, title: str) -> Sequence[Proposed]:
    """Every sentence is a claim; `reportedly` is a hedge, `would` makes a forecast, `citing` a chain of two."""
    proposals = []
    for match in re.finditer(r"[A-Z][^.\n]{8,}\.", text):
        quote = match[0].strip()
        start = match.start() + match[0].index(quote)
        forecast = "would" in quote
        proposals.append(
            Proposed(
                quote=quote,
                start=start,
                end=start + len(quote),
                type=ClaimType.PREDICTION if forecast else ClaimType.EVENT,
                checkable=not forecast,
                hedges=["reportedly"] if "reportedly" in quote else [],
                steps=CITED if "citing" in quote else (),
                attribution="anonymous sources via The Paper" if "citing" in quote else "",
                words=["would"] if forecast else [],
            )
        )
    return proposals


def check(
    text: str, *, title: str, published_on: PartialDate | None, captured_on: date | None, entries: Entries
) -> Sequence[CheckResult]:
    """`eighth year` is inconsistent, counted from `war`; with `a deal` as well, so is the whole article."""
    results = []
    for match in re.finditer("eighth year", text):
        war = entries.get("war", {})
        start = war.get("start") or war.get("start_earliest")
        results.append(
            CheckResult(
                check="nth_year",
                outcome=Outcome.INCONSISTENT if published_on else Outcome.UNDECIDABLE,
                explanation=f"It counts from {start}.",
                phrase=match[0],
                start=match.start(),
                end=match.end(),
                reason=None if published_on else "no_publication_date",
                gap_days=1344 if published_on else None,
                compared={"what": "published_on", "from": str(published_on), "to": str(published_on)}
                if published_on
                else {},
                implied=[
                    {"ref": "war", "title": "The war", "from": "2021-04-06", "to": "2022-04-13", "actual_year": 12}
                ],
                refs=["war"],
            )
        )
    # A finding on the whole article joins others by their place in the list, so it comes last.
    if results and "a deal" in text:
        joint = CheckResult(
            "joint_anachronism", Outcome.INCONSISTENT, "Both fit an older day.", refs=["war"], part_of=[0]
        )
        results.append(joint)
    return results


MACHINE = Analyzer(read, check)


def weigh(text: str, title: str) -> Sequence[Proposed]:
    """The same, weighed: a forecast only stands in the text too, the last is most worth checking; “It” is the union."""
    proposals = read(text, title)
    ranks = iter(range(sum(claim.checkable for claim in proposals), 0, -1))
    return [
        replace(
            claim,
            statement=re.sub("^It ", "[The union] ", claim.quote),
            rank=next(ranks) if claim.checkable else 0,
            why="the article says it itself" if claim.checkable else "a forecast without a number",
        )
        for claim in proposals
    ]


WEIGHING = Analyzer(weigh, check)
"""A machine that says of what it reads how much it is worth checking."""


def _give_up(*_text: str, **_grounds: object) -> list[CheckResult]:
    raise NotRead(Ending.TIME)


GIVES_UP = Analyzer(lambda *_: [], _give_up)
"""A machine for which every text takes too long."""
