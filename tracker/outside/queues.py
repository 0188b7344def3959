"""The queue through which pages and schedules nudge the workers; what has to be done stands in the database."""

from pathlib import Path

from huey import Huey, PostgresHuey, RedisHuey, SqliteHuey
from huey.serializer import SignedSerializer
from sqlalchemy.engine import make_url

from tracker.errors import WrongSetting

_NAME = "tracker"


def queue_at(address: str, secret: str) -> Huey:
    """A queue in a file (`sqlite:///…`), in PostgreSQL or in Redis; messages are signed and carry ids only."""
    how = {"results": False, "utc": True, "serializer": SignedSerializer(secret=secret, salt=_NAME)}
    if address.startswith("redis"):
        try:
            return RedisHuey(_NAME, url=address, **how)
        except Exception as error:  # huey says it in its own words
            raise WrongSetting("A queue in Redis needs the extra “redis”; install tracker[redis].") from error
    url = make_url(address)
    if url.get_backend_name() == "postgresql":
        return PostgresHuey(_NAME, dsn=url.set(drivername="postgresql").render_as_string(hide_password=False), **how)
    file = Path(url.database or "queue.sqlite")
    file.parent.mkdir(parents=True, exist_ok=True)
    return SqliteHuey(_NAME, filename=str(file), fsync=False, **how)
