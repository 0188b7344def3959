"""A post, a film or a paper is one by any of the addresses that its site has for it."""

import pytest

from tracker.rules.addresses import publication_key, rough_key
from tracker.rules.post_addresses import post_address

ONE = """t.me/orlanews/12 t.me/OrlaNews/12 telegram.dog/orlanews/12 t.me/s/orlanews/12 t.me/orlanews/12?single
t.me/orlanews/12?embed=1&mode=tme
www.instagram.com/p/AbC_1/ www.instagram.com/orla/p/AbC_1/ instagram.com/p/AbC_1/?img_index=2 instagram.com/reel/AbC_1/
www.facebook.com/orla/posts/12 web.facebook.com/orla/posts/12 de-de.facebook.com/Orla/posts/12
mbasic.facebook.com/orla/posts/12 www.facebook.com/orla/posts/12?__tn__=K-R www.facebook.com/orla/posts/12?locale=de_DE
doi.org/10.1000/AbC dx.doi.org/10.1000/abc
de.wikipedia.org/wiki/Orla de.wikipedia.org/w/index.php?title=Orla de.m.wikipedia.org/wiki/Orla
www.bbc.co.uk/news/a-1 www.bbc.com/news/a-1
edition.cnn.com/2024/a www.cnn.com/2024/a
www.reddit.com/r/orla/comments/x1y2z3/the_title/ www.reddit.com/r/orla/comments/x1y2z3/ redd.it/x1y2z3
x.com/orla/status/123 nitter.net/orla/status/123#m fxtwitter.com/orla/status/123
arxiv.org/abs/2401.00001 arxiv.org/abs/2401.00001v1 arxiv.org/pdf/2401.00001.pdf
youtu.be/abcdefghijk music.youtube.com/watch?v=abcdefghijk"""
# written after the rules
ONE_LATER = """telegram.me/tarn_wire/7?single t.me/s/Tarn_Wire/7 telegram.me/tarn_wire/7
instagram.com/tarn.wire/reel/XyZ-9?igsh=1 instagram.com/tv/XyZ-9 www.instagram.com/reels/XyZ-9/?hl=de
fr-fr.facebook.com/tarn/videos/5?_rdr m.facebook.com/Tarn/videos/5/?paipv=0&eav=x
doi.org/10.5555/XYZ.1 www.doi.org/10.5555/xyz.1
fr.wikinews.org/w/index.php?title=Tarn_Pont fr.wikinews.org/wiki/Tarn_Pont
vxtwitter.com/tarn/status/77/photo/1 mobile.twitter.com/Tarn/status/77?s=20 xcancel.com/tarn/status/77
old.reddit.com/user/tarn/comments/q9w8/a_b/ reddit.com/comments/q9w8
arxiv.org/pdf/2402.12345v3 arxiv.org/html/2402.12345v2 www.arxiv.org/abs/2402.12345
bsky.app/profile/Tarn.example/post/3k bsky.app/profile/tarn.example/post/3k
www.tiktok.com/@tarn/video/9?lang=fr m.tiktok.com/@tarn/video/9
us.cnn.com/tarn/x www.cnn.com/tarn/x"""
TWO = """t.me/orlanews/12 t.me/orlanews/13
t.me/joinchat/AbC1 t.me/joinchat/abc1
t.me/orlanews/12?comment=5 t.me/orlanews/12?comment=6
instagram.com/p/AbC instagram.com/p/abc
www.facebook.com/orla/posts/12 www.facebook.com/orla/posts/13
www.facebook.com/share/p/A www.facebook.com/share/p/a
de.wikipedia.org/w/index.php?title=Orla&oldid=1 de.wikipedia.org/w/index.php?title=Orla&oldid=2
de.wikipedia.org/wiki/Orla fr.wikipedia.org/wiki/Orla
redd.it/x1 redd.it/x2
www.reddit.com/r/a/comments/x1/t/aa1 www.reddit.com/r/a/comments/x1/t/bb2
arxiv.org/abs/2401.00001 arxiv.org/abs/2401.00002
youtu.be/abcdefghijk?lc=Ug1 www.youtube.com/watch?v=abcdefghijk&lc=Ug2
doi.org/10.1000/a doi.org/10.1000/b"""


@pytest.mark.parametrize("row", f"{ONE}\n{ONE_LATER}".replace("12?single\n", "12?single ").splitlines())
def test_one_post_has_one_key(row: str) -> None:
    addresses = [f"https://{address}" for address in row.split()]

    assert len({publication_key(address) for address in addresses}) == 1
    # a search for one finds the others
    pieces = [piece.lower() for address in addresses for piece in rough_key(address)]
    assert all(piece in address.lower() for piece in pieces for address in addresses)


@pytest.mark.parametrize("row", TWO.splitlines())
def test_two_posts_have_two_keys(row: str) -> None:
    first, second = row.split()

    assert publication_key(f"https://{first}") != publication_key(f"https://{second}")


def test_a_doi_is_the_address_of_its_paper() -> None:
    assert publication_key("doi:10.1000/AbC") == publication_key("https://doi.org/10.1000/abc")


def test_another_site_keeps_its_spelling() -> None:
    assert post_address("https://paper.example/Orla/p/AbC") == "https://paper.example/Orla/p/AbC"
