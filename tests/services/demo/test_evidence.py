"""The evidence of the demo: which publication does what for a claim."""

import pytest
from sqlalchemy.orm import Session

from tests.services.demo.stages import NOW, a_set_stage
from tracker.errors import WrongInput
from tracker.services.demo.claims import mark
from tracker.services.demo.evidence import Library


def test_an_item_is_read_with_its_publication(session: Session) -> None:
    stage = a_set_stage(session)
    library = Library.of(stage)
    key, evidence_items = next(iter(library.items.items()))
    label = next(iter(evidence_items))
    mark(stage, key, by=stage.person("checker"), now=NOW)

    claim_id, draft = library.item(f"{key}.{label}", NOW.date())

    publication = library.publications[evidence_items[label].get("publication", label)]
    assert claim_id == stage.claim(key)
    assert draft.carrier
    assert (draft.carrier.title, draft.accessed_on) == (publication["title"], NOW.date())


def test_an_item_that_nobody_described_is_refused_by_its_name(session: Session) -> None:
    library = Library.of(a_set_stage(session))

    with pytest.raises(WrongInput, match=r"names the item “C01\.rumour”"):
        library.item("C01.rumour", NOW.date())


def test_every_edge_leads_to_an_item_of_the_same_claim(session: Session) -> None:
    library = Library.of(a_set_stage(session))
    names = [f"{key}.{label}" for key, evidence_items in library.items.items() for label in evidence_items]

    ends = [end for name in names for end, _, _ in library.edges(name)]

    assert ends
    assert set(ends) <= set(names)
