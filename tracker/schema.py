"""Bringing a database to a revision of its schema; each run is one transaction: before or after, never between."""

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect
from sqlalchemy.exc import DBAPIError

from tracker import places
from tracker.errors import WrongSetting


def current(engine: Engine) -> str | None:
    """The revision the database is at; nothing where it was never set up, `WrongSetting` where it cannot be opened."""
    try:
        with engine.connect() as connection:
            at = MigrationContext.configure(connection).get_current_heads()
    except DBAPIError as error:
        address = engine.url.render_as_string(hide_password=True)
        reason = " ".join(str(error.orig).split())
        if "locked" in reason:
            raise WrongSetting(
                f"The database {address} is in use by another program; try again when that is done."
            ) from error
        raise WrongSetting(
            f"The database {address} cannot be opened ({reason}); check its address and its server."
        ) from error
    if len(at) > 1:
        raise WrongSetting(
            f"The database is at several revisions at once ({', '.join(sorted(at))}); restore it from a backup."
        )
    return at[0] if at else None


def is_foreign(engine: Engine) -> bool:
    """Whether the database holds tables, and none of them says that the tracker made it."""
    names = inspect(engine).get_table_names()
    return bool(names) and "alembic_version" not in names


def is_current(engine: Engine) -> bool:
    """Whether the database is at the newest revision; one from a newer version of the program is `WrongSetting`."""
    at, newest = current(engine), head()
    if at and at not in revisions():
        raise WrongSetting(
            f"The database is at revision {at}, this version knows up to {newest}; install the newer version of the "
            "tracker that made it, or name another database."
        )
    return at == newest


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
