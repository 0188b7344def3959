"""Options that answer the question whether what is named is there already."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, TypeVar

import click

from tracker.errors import Unsettled, WrongInput
from tracker.rules.naming import ANOTHER, Answer

Command = TypeVar("Command", bound=Callable[..., Any])
_ID = click.IntRange(1, 2**31 - 1)


def naming_options(command: Command) -> Command:
    """Whether a name that is near one that is there means the same source."""
    command = click.option("--another", is_flag=True, help="It is another source than those with a near name.")(command)
    return click.option("--same-as", type=_ID, metavar="ID", help="It is this source, under another name.")(command)


def publication_options(command: Command) -> Command:
    """Whether an address that is recorded under another publisher means the same publication."""
    command = click.option("--another-publication", is_flag=True, help="The address is used for another one.")(command)
    return click.option("--same-publication", type=_ID, metavar="ID", help="It is this publication.")(command)


def outlet_options(command: Command) -> Command:
    """Whether an outlet that is near one that is there means the same one."""
    command = click.option("--another-outlet", is_flag=True, help="It is another outlet than those with a near name.")(
        command
    )
    return click.option("--same-outlet", type=_ID, metavar="ID", help="It is this one, under another name.")(command)


@contextmanager
def asking_about_outlets() -> Iterator[None]:
    """Say with each question that it is answered by `outlet_options`."""
    try:
        yield
    except Unsettled as error:
        raise Unsettled([replace(question, of="outlet") for question in error.questions]) from error


def answer_of(same_as: int | None, another: bool) -> Answer | None:
    """What was answered; both at once is `WrongInput`."""
    if same_as is not None and another:
        raise WrongInput("It is either one that is there or another one; give one of the two options.")
    return ANOTHER if another else Answer(same_as) if same_as is not None else None
