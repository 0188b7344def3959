"""A person's word on a finding, from the shell."""

import json

from tests.cli.conftest import Command, refused
from tests.web.newsroom import Newsroom


def test_a_finding_is_dismissed_of_a_reason(command: Command, furnished: Newsroom) -> None:
    words = ("finding", str(furnished.finding_id), "dismiss", "--by", furnished.email("checker"))

    unexplained = refused(command(*words, "--why", "No."))
    result = command(*words, "--because", "beside_the_point", "--json")

    assert unexplained.startswith("Choose what is wrong with it")
    word = json.loads(result.output)["decisions"][-1]
    assert (word["decision"], word["because"], word["why"]) == (
        "dismissed",
        "beside_the_point",
        "Right, but beside the point.",
    )


def test_a_finding_is_accepted_with_a_reason(command: Command, furnished: Newsroom) -> None:
    words = ("finding", str(furnished.finding_id), "accept", "--by", furnished.email("checker"))

    assert refused(command(*words))
    assert command(*words, "--why", "It is so.").output == f"Finding {furnished.finding_id} (nth year) is accepted.\n"
