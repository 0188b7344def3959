"""The house style of the templates: each rule as a sentence, seen to fail on a bad example, then held by every file."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import nodes

from bench.style import STYLE, filler_words
from tracker import places
from tracker.web.template_filters import register

WIDEST = 120
FILES = sorted(path for path in places.TEMPLATES.rglob("*.*") if path.is_file())
COMPONENTS = [path for path in FILES if path.parent.name == "components"]
FILLER = filler_words(STYLE.read_text(encoding="utf-8"))
_HEAD = re.compile(r"\{#(.*?)#\}", re.DOTALL)
_SIGNATURE = re.compile(r"(?<![\w(])([a-z]\w*)\(([\w, ]*)\):")
_OF_JINJA = {"caller", "kwargs", "loop", "varargs"}
_CONTEXT = re.compile(r"^\s*Context: ([\w, ]+)\.\s*$", re.MULTILINE)


@pytest.fixture(scope="module")
def parser() -> Flask:
    """An application that knows what every template may use."""
    app = Flask("tracker")
    register(app, version="0")
    return app


def too_wide(source: str) -> list[int]:
    """The lines that do not fit beside another file on a screen."""
    return [number for number, line in enumerate(source.splitlines(), 1) if len(line) > WIDEST]


def filler_names(app: Flask, source: str) -> set[str]:
    """What a template binds by a name that says nothing of the matter."""
    return {name for name in _bound(app.jinja_env.parse(source)) if name.strip("_") in FILLER}


def _bound(tree: nodes.Node) -> Iterator[str]:
    """Loop variables, `set` names, macros, their parameters, and what an import is called here."""
    yield from (name.name for name in tree.find_all(nodes.Name) if name.ctx != "load")
    yield from (macro.name for macro in tree.find_all(nodes.Macro))
    yield from _imported(tree)


def undescribed(app: Flask, source: str) -> set[str]:
    """The macros for other files whose arguments the comment at the head does not list as they are, and lost ones."""
    tree = app.jinja_env.parse(source)
    macros = {
        f"{macro.name}({', '.join(argument.name for argument in macro.args)})"
        for macro in tree.find_all(nodes.Macro)
        if not macro.name.startswith("_")
    }
    return macros ^ {f"{name}({arguments})" for name, arguments in _SIGNATURE.findall(_head(source))}


def _head(source: str) -> str:
    head = _HEAD.match(source)
    return head[1] if head else ""


def strangers(app: Flask, source: str) -> set[str]:
    """What the macros of a component read from the page around it without saying so at its head."""
    tree = app.jinja_env.parse(source)
    context = _CONTEXT.search(_head(source))
    ours = {*app.jinja_env.globals, *_OF_JINJA, *_imported(tree), *(macro.name for macro in tree.find_all(nodes.Macro))}
    ours |= set(context[1].split(", ")) if context else set()
    return {name for macro in tree.find_all(nodes.Macro) for name in _read(macro) - set(_bound(macro))} - ours


def unused_imports(app: Flask, source: str) -> set[str]:
    """What a template imports and never uses."""
    tree = app.jinja_env.parse(source)
    return _imported(tree) - _read(tree)


def _imported(tree: nodes.Node) -> set[str]:
    names = {line.target for line in tree.find_all(nodes.Import)}
    for line in tree.find_all(nodes.FromImport):
        names |= {name[1] if isinstance(name, tuple) else name for name in line.names}
    return names


def _read(tree: nodes.Node) -> set[str]:
    return {name.name for name in tree.find_all(nodes.Name) if name.ctx == "load"}


def test_a_line_is_too_wide_from_its_121st_character() -> None:
    assert too_wide("a" * 120 + "\n" + "–" * 120) == []
    assert too_wide("\n" + "a" * 121) == [2]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_line_of_a_template_is_too_wide(path: Path) -> None:
    assert too_wide(path.read_text(encoding="utf-8")) == []


def test_a_name_is_filler_wherever_a_template_binds_it(parser: Flask) -> None:
    good = "{% from 'a' import item as card %}{% for claim in claims %}{{ claim.own }}{% endfor %}"

    assert filler_names(parser, good) == set()
    assert filler_names(parser, "{% for each in claims %}{{ each }}{% endfor %}") == {"each"}
    assert filler_names(parser, "{% set here, _ = 1, 2 %}{% from 'a' import item %}") == {"here", "item"}
    assert filler_names(parser, "{% macro _told(found, rest=1) %}{% endmacro %}") == {"_told", "found", "rest"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_a_template_loops_over_and_sets_is_called_by_its_matter(parser: Flask, path: Path) -> None:
    assert filler_names(parser, path.read_text(encoding="utf-8")) == set()


def test_a_head_lists_every_macro_with_its_arguments_as_they_are(parser: Flask) -> None:
    macros = "{% macro chip(label, href='') %}{% endmacro %}{% macro _shape(x) %}{% endmacro %}"

    assert undescribed(parser, "{# chip(label, href): one filter, `href` (its address): a link. #}" + macros) == set()
    assert undescribed(parser, "{# One filter. #}" + macros) == {"chip(label, href)"}
    assert undescribed(parser, macros) == {"chip(label, href)"}
    assert undescribed(parser, "{# chip(label): one.\n gone(x): old. #}" + macros) == {
        "chip(label, href)",
        "chip(label)",
        "gone(x)",
    }


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.name)
def test_a_component_lists_its_macros_with_their_arguments(parser: Flask, path: Path) -> None:
    assert undescribed(parser, path.read_text(encoding="utf-8")) == set()


def test_a_component_may_use_its_arguments_imports_globals_and_the_context_it_names(parser: Flask) -> None:
    macro = (
        "{% from 'a' import b %}{% macro c(d, e=1) %}{{ b(d, e, url_for('f'), caller, kwargs) }}{{ me }}{% endmacro %}"
    )

    assert strangers(parser, "{# c(d, e).\n   Context: me, now. #}" + macro) == set()
    assert strangers(parser, "{# c(d, e): one. #}" + macro) == {"me"}


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.name)
def test_a_component_reads_nothing_from_the_page_that_it_does_not_name(parser: Flask, path: Path) -> None:
    assert strangers(parser, path.read_text(encoding="utf-8")) == set()


def test_an_import_is_used_where_its_name_is_read(parser: Flask) -> None:
    used = "{% import 'p' as parts %}{% from 'a' import b as card, c %}"

    assert unused_imports(parser, used + "{{ parts.x(c) }}{% call card() %}{% endcall %}") == set()
    assert unused_imports(parser, used + "{{ page.parts }}{{ b }}{{ c }}") == {"parts", "card"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_template_imports_what_it_uses(parser: Flask, path: Path) -> None:
    assert unused_imports(parser, path.read_text(encoding="utf-8")) == set()


def test_only_one_component_says_that_nothing_is_there() -> None:
    """So that a page without rows always says what to do next in the same place and the same shape."""
    drawn = [path.name for path in FILES if 'class="empty"' in path.read_text(encoding="utf-8")]

    assert drawn == ["empty.html"]
