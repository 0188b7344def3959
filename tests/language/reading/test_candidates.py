"""The claims of a text that are proposed."""

from tracker.language.kinds import ClaimType
from tracker.language.reading.pieces import Candidate
from tracker.language.reading.reader import read


def claims(text: str) -> list[Candidate]:
    return list(read(text).claims)


def test_what_is_said_is_a_claim_of_who_says_it() -> None:
    [claim] = claims("The minister said that the army would leave the city.")

    assert claim.quote == "the army would leave the city"
    assert [link.name for link in claim.links] == ["minister"]
    assert {because.what for because in claim.because} >= {"cue"}


def test_what_the_article_says_itself_is_in_its_own_voice() -> None:
    [claim] = claims("The army left the city on Monday.")

    assert (claim.links, claim.attribution) == ((), "the article’s own voice")


def test_hearsay_without_a_speaker_is_from_unnamed_sources() -> None:
    [claim] = claims("The army has reportedly left the city.")

    assert claim.hedges == ("reportedly",)
    assert [link.name for link in claim.links] == ["unnamed sources"]


def test_a_quotation_is_one() -> None:
    [claim] = claims("“We will leave the city at once,” the minister said.")

    assert claim.type is ClaimType.QUOTATION


def test_an_act_is_told_by_the_article_and_not_by_who_acts() -> None:
    [claim] = claims("The ministers agreed to leave the city.")

    assert claim.links == ()
