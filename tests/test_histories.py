"""A share of the long runs: random histories, each moment of which reads back as it was. `make soak` does more."""

import pytest
from sqlalchemy.orm import Session

from tests.soak.as_of import Replay, replay


@pytest.mark.parametrize("seed", range(1, 13))
def test_every_moment_of_a_random_history_reads_back_as_it_was(session: Session, seed: int) -> None:
    so_far = Replay()

    replay(session, seed, steps=9, so_far=so_far)

    assert so_far.moments >= 1


def test_a_life_is_the_same_again_for_the_same_seed(session: Session) -> None:
    once, again = Replay(), Replay()

    for history in (once, again):
        with session.begin_nested() as point:
            replay(session, 7, steps=5, so_far=history)
            point.rollback()
        session.expire_all()

    assert once == again
