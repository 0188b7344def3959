"""The page of the API has every address and every shape of the document."""

import re

from docs.tables.api import addresses, always, document, operations, shapes
from tracker.api.interface import operations as operations_of

LINK = re.compile(r"\]\(#shape-(\w+)\)")


def test_every_operation_has_a_line_a_section_and_the_scope_it_takes() -> None:
    records = operations_of(document())

    assert len(records) == addresses().count("\n") - 2 == len(re.findall("^### ", operations(), re.MULTILINE))
    for record in records:
        assert record["summary"] in addresses()
        assert record["summary"] in operations()
    assert re.search(r"POST /api/v1/claims/\{claim_id\}/status`\]\(.*\| write \| fact-checker \|", addresses())
    assert re.search(r"GET /api/v1/claims`\]\(.*\| read \| viewer \|", addresses())


def test_every_shape_that_is_named_is_described() -> None:
    described = {name.lower() for name in re.findall(r"^### Shape (\w+)$", shapes(), re.MULTILINE)}

    assert set(LINK.findall(operations() + shapes())) <= described
    assert described == {name.lower() for name in document()["components"]["schemas"]}


def test_what_every_address_answers_is_said_once() -> None:
    assert re.findall(r"^\| (\d+) \|", always(), re.MULTILINE) == ["401", "403", "429", "500", "503"]
    assert not re.search(r"^\| (401|403|429|500|503) \|", operations(), re.MULTILINE)
