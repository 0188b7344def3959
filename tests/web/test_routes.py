"""Every blueprint of the pages, and what an address may hold."""

import importlib
import pkgutil

from flask import Blueprint, Flask

from tracker import web
from tracker.rules.input_cleaning import MOST_ID
from tracker.web.routes import BLUEPRINTS


def test_every_module_with_pages_is_connected() -> None:
    modules = [importlib.import_module(f"tracker.web.{module.name}") for module in pkgutil.iter_modules(web.__path__)]
    pages = [module.pages for module in modules if isinstance(getattr(module, "pages", None), Blueprint)]

    assert {blueprint.name for blueprint in BLUEPRINTS} == {blueprint.name for blueprint in pages}
    assert len(BLUEPRINTS) == len(pages)


def test_a_number_that_no_row_can_have_is_no_address(app: Flask) -> None:
    adapter = app.url_map.bind("localhost")

    assert adapter.test(f"/claims/{MOST_ID}", method="GET")
    assert not adapter.test(f"/claims/{MOST_ID + 1}", method="GET")
