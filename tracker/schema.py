"""Bringing a database to a revision of its schema; each run is one transaction: before or after, never between."""

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from tracker import places
from tracker.errors import WrongSetting


def current(engine: Engine) -> str | None:
    """The revision the database is at; nothing where it was never set up, `WrongSetting` where it cannot be opened."""
    try:
        with engine.connect() as connection:
            return MigrationContext.configure(connection).get_current_revision()
    except DBAPIError as error:
        address = engine.url.render_as_string(hide_password=True)
        reason = " ".join(str(error.orig).split())
        raise WrongSetting(
            f"The database {address} cannot be opened ({reason}); check its address and its server."
        ) from error


def head() -> str:
    """The newest revision this version of the program knows."""
    newest = ScriptDirectory.from_config(_config()).get_current_head()
    assert newest is not None, "there are no revisions"  # noqa: S101  (a broken installation)
    return newest


def revisions() -> list[str]:
    """Every revision from the first to the newest."""
    return [script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()][::-1]


def upgrade(engine: Engine, to: str = "head") -> None:
    """Bring the database forward to a revision."""
    with engine.execution_options(writes=True).begin() as connection:
        command.upgrade(_config(connection=connection), to)


def downgrade(engine: Engine, to: str) -> None:
    """Take the database back to a revision; `base` is the empty database."""
    with engine.execution_options(writes=True).begin() as connection:
        command.downgrade(_config(connection=connection), to)


def _config(**attributes: object) -> Config:
    config = Config()
    # A percent sign in a path would be read as the beginning of a variable.
    config.set_main_option("script_location", str(places.MIGRATIONS).replace("%", "%%"))
    config.attributes.update(attributes)
    return config
