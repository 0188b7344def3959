"""The page of findings has a sentence for every family of checks."""

import re

from docs.tables.findings import against_calendar, against_text
from tracker.language.findings import CHECKS


def test_every_family_has_its_own_sentence() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", against_calendar() + against_text(), re.MULTILINE)

    assert {family for family, _ in rows} == CHECKS
    assert len({sentence for _, sentence in rows}) == len(CHECKS)
    assert all(sentence.endswith(".") for _, sentence in rows)
