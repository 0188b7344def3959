"""Which parameters say only how a reader came to a page."""

import pytest

from tracker.rules.tracking_parameters import is_tracking


@pytest.mark.parametrize("pair", ["utm_anything=x", "fbclid", "WT.mc_id=a", "cmp=share", "amp", "outputType=AMP"])
def test_a_campaign_is_one_at_any_site(pair: str) -> None:
    assert is_tracking(pair, "paper.example")


@pytest.mark.parametrize("pair", ["id=1", "cmp=1", "si=x", "s=20", "pk_id=1", "itm_id=1", "output=pdf", "source=x", ""])
def test_what_may_number_an_article_is_none(pair: str) -> None:
    assert not is_tracking(pair, "paper.example")


@pytest.mark.parametrize(("pair", "host"), [("s=20", "x.com"), ("si=x", "open.spotify.com"), ("t=41s", "youtu.be")])
def test_a_site_has_names_of_its_own(pair: str, host: str) -> None:
    assert is_tracking(pair, host)
