"""Where the files that ship with the program lie, in a checkout and in an installed wheel alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_BUNDLED = _PACKAGE / "bundled"

ROOT = _BUNDLED if _BUNDLED.is_dir() else _PACKAGE.parent
MIGRATIONS = ROOT / "migrations"
TEMPLATES = ROOT / "templates"
SEEDS = ROOT / "seeds"
STATIC = _PACKAGE / "static"
