"""The nasty texts go through the services as they are, and the pages bear them."""

import unicodedata

from sqlalchemy import select

from tests.dev.nasty import nasty_texts
from tests.web.pages import Pages
from tracker.db import Database
from tracker.models import Claim


def test_the_texts_are_as_nasty_as_they_say() -> None:
    texts = nasty_texts()
    directions = {unicodedata.bidirectional(letter) for text in texts for letter in text}

    assert {"AL", "R"} <= directions
    assert max(len(word) for text in texts for word in text.split()) == 300
    assert any(unicodedata.combining(letter) for text in texts for letter in text)
    assert any("<b>" in text for text in texts)
    assert any("{{" in text for text in texts)
    assert any("&amp;" in text for text in texts)
    assert len(set(texts)) == len(texts) > 15


def test_each_text_is_a_claim_as_it_was_written(database: Database, nasty_id: int) -> None:
    with database.reading() as session:
        claims = session.scalars(select(Claim).where(Claim.article_id == nasty_id).order_by(Claim.id)).all()

        assert [claim.statement for claim in claims] == [unicodedata.normalize("NFC", text) for text in nasty_texts()]


def test_the_pages_show_every_text_and_run_none(checker: Pages, database: Database, nasty_id: int) -> None:
    with database.reading() as session:
        claim_ids = session.scalars(select(Claim.id).where(Claim.article_id == nasty_id).order_by(Claim.id)).all()

    ledger, article = checker.get("/ledger?topic=nasty"), checker.get(f"/articles/{nasty_id}")
    claims = [checker.get(f"/claims/{claim_id}") for claim_id in claim_ids]

    for page in (ledger, article, *claims):
        assert page.response.status_code == 200
        assert page.all("//main//script | //main//b[text()='bold'] | //img[@src='x']") == []
    for text, page in zip(nasty_texts(), claims, strict=True):
        assert " ".join(text.split()) in " ".join(page.text.split())
