"""What the sentences about a claim call by name."""

from tracker.rules.statuses import Dossier, ExplanationNames, Status, reasons_for


def test_nothing_is_named_unless_it_is_there() -> None:
    assert ExplanationNames() == ExplanationNames(ties=(), documents=(), opponents=(), proposed_by="", news=())


def test_a_claim_with_news_names_what_came_in() -> None:
    dossier = Dossier(Status.CONFIRMED, news=True, particulars=ExplanationNames(news=("a new item",)))

    sentences = [reason.said for reason in reasons_for(dossier)]

    assert any("New since then: a new item" in sentence for sentence in sentences)
