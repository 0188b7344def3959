"""What goes wrong, in one shape."""

from tracker.api.shapes.errors import ErrorShape


def test_an_error_has_a_code_a_sentence_and_its_reasons() -> None:
    reason = {"code": "same", "text": "It is so already."}
    whole = {"error": {"code": "refused", "message": "No.", "reasons": [reason]}}

    assert ErrorShape().dump(whole) == whole


def test_nothing_else_leaves() -> None:
    assert ErrorShape().dump({"error": {"code": "refused"}, "trace": "secret"}) == {"error": {"code": "refused"}}
