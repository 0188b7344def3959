"""Both databases fold a text as `search_key.fold` does."""

import pytest
from sqlalchemy import literal, select
from sqlalchemy.orm import Session

from tracker.language.search_key import fold
from tracker.queries.folding import folded

TEXTS = [
    "The minister’s “letter” – „Nein“ ‚ja‘ «oui» `no´",
    "Straße STRASSE ẞ Cœur ÆRØ Þórður Łódź Đoković İstanbul ılık",
    "Володимир Зеленськи\u0306й, ЁЛКА, ΑΘΉΝΑ ὈΔΟΣ",
    "قال أحمد مُحَمَّد",
    "The o\ufb03ce, ＮＡＴＯ, 𝐍𝐀𝐓𝐎, Ⅷ, ½, km², …",
    "Verkehrs\u00admini\u200bste\u2060rium\u202e",
    "co-operation, co-\noperation, cease‑fire, 2022–2025, −5, pre- and post-war",
    "100 % of a_b 'quoted' \"twice\" \\ back\\slash",
    "cafe\u0301 CAFÉ Ångström \u212b \u2126 Việt Nam ǿ",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_both_databases_fold_as_the_typed_words_are_folded(session: Session, text: str) -> None:
    assert session.scalar(select(folded(literal(text)))) == fold(text)


def test_nothing_folds_to_nothing(session: Session) -> None:
    assert session.scalar(select(folded(literal(None)))) is None
