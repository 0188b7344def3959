"""The filters of the ledger: what an address, a command and the API ask for."""

from docs.tables.markdown import code, codes, table
from docs.tables.vocabularies import FilterRow, choice_rows, filter_rows, order_rows


def filters() -> str:
    """Every filter with its option in the terminal, what it takes and what it does."""
    rows = [(code(row.name), code(row.option), _takes(row), row.meaning) for row in filter_rows()]
    return table(("filter", "`tracker claims`", "takes", "lists"), rows)


def in_words() -> str:
    """What the ledger says above the list, for one value of each."""
    rows = [
        (code(f"{row.name}={row.example.replace(' ', '+')}"), f"{row.words[0].upper()}{row.words[1:]}.")
        for row in filter_rows()
        if row.words
    ]
    return table(("address", "the ledger says"), rows)


def choices() -> str:
    """The values that have words of their own."""
    return table(
        ("filter", "value", "in words"), [(code(name), code(value), said) for name, value, said in choice_rows()]
    )


def orders() -> str:
    """What the list can be sorted by."""
    return table(("`sort`", "first comes", "turned around"), [(code(value), *words) for value, *words in order_rows()])


def _takes(row: FilterRow) -> str:
    return ", ".join(filter(None, [row.kind, codes(row.takes)]))
