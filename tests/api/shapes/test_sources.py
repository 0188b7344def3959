"""One source, with what is kept about it."""

from tests.api.conftest import Client
from tests.web.newsroom import Newsroom
from tracker.api.shapes.sources import CarrierShape, RestingShape, SourceShape


def test_a_shape_names_the_fields_of_an_answer(checker: Client, newsroom: Newsroom) -> None:
    answer = checker.get(f"/sources/{newsroom.source_id}")

    assert answer.keys() == SourceShape().fields.keys()
    assert answer["carriers"]
    assert answer["carriers"][0].keys() == CarrierShape().fields.keys()
    assert answer["claims"]
    assert answer["claims"][0].keys() == RestingShape().fields.keys()
