"""One demo for all browser tests of a process."""

from collections.abc import Iterator

import pytest

from tests.browser.site import served_demo


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    """The address of the demo and its three people: checker, editor, administrator."""
    with served_demo(tmp_path_factory.mktemp("site")) as served:
        yield served
