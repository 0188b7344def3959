"""`python -m docs.tables` fills every block; with `--check` it only says which are stale, and fails over them."""

import sys

from docs.tables.pages import FOLDER, PAGES, faults, write


def main(arguments: list[str]) -> None:
    """Fill, or check; a fault ends it with status 1."""
    if arguments not in ([], ["--check"]):
        raise SystemExit("usage: python -m docs.tables [--check]")
    pages = [FOLDER / name for name in PAGES]
    if not arguments:
        for page in pages:
            write(page)
    sentences = [sentence for page in pages for sentence in faults(page)]
    if sentences:
        raise SystemExit("\n".join(f"docs/reference/{sentence}" for sentence in sentences))


if __name__ == "__main__":
    main(sys.argv[1:])
