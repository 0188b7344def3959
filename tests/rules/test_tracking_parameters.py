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


@pytest.mark.parametrize(
    "pair",
    [
        "giftId=a1b2",
        "shareToken=x9",
        "access_token=abc",
        "unlocked_article_code=1.ab",
        "sharetype=gift",
        "referral_code=ann",
        "reflink=desktopwebshare_permalink",
        "rss=yes",
        "source=rss",
        "view=print",
        # the half below was written after the rules and changed nothing
        "gift_token=q",
        "sharedBy=anna",
        "pwapi_token=ey",
        "inviteCode=zz",
        "subscriberToken=k",
        "shareLinkId=8f3",
        "referrerSource=app",
        "unlockCode=w",
        "source=newsletter",
        "format=print",
    ],
)
def test_what_gives_a_page_to_somebody_is_no_page(pair: str) -> None:
    assert is_tracking(pair, "paper.example")


@pytest.mark.parametrize(
    "pair",
    [
        "giftId=5",
        "token=abc",
        "pageToken=x",
        "doc_token=x",
        "source=orla",
        "view=full",
        # the half below was written after the rules and changed nothing
        "shareId=77",
        "nextToken=b",
        "gift=bear",
        "access=public",
        "code=a1",
        "story_id=a",
        "user=anna",
        "article_token=x",
        "share=5",
        "id_code=x",
    ],
)
def test_what_may_name_a_page_does(pair: str) -> None:
    assert not is_tracking(pair, "paper.example")
