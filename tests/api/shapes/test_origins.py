"""A graph as programs write it, and its counts."""

import pytest
from marshmallow import ValidationError

from tracker.api.shapes.origins import FullCountShape, GraphShape
from tracker.rules.origins import count
from tracker.rules.origins.records import from_record, to_record

GRAPH = {
    "carriers": [{"id": "a", "stance": "supports"}, {"id": "b", "stance": "supports"}],
    "origins": [{"id": "o", "kind": "named"}],
    "edges": [{"from": "a", "to": "b"}, {"from": "b", "to": "o", "kind": "quotes"}],
}


def test_a_graph_is_read_as_the_rules_read_it() -> None:
    loaded = GraphShape().load(GRAPH)

    counted = count(from_record(GRAPH), "supports")

    assert len(loaded["carriers"]) == counted.carriers == 2
    assert FullCountShape().dump(to_record(counted))["k_min"] == 1


@pytest.mark.parametrize("wrong", [{}, {"carriers": [{"stance": "supports"}]}, GRAPH | {"colour": "red"}])
def test_a_graph_without_carriers_or_ids_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        GraphShape().load(wrong)


def test_a_count_names_every_field_of_its_record() -> None:
    record = to_record(count(from_record(GRAPH), "supports"))

    assert FullCountShape().dump(record).keys() == record.keys()
