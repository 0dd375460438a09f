r"""Joins the page's JavaScript modules into one script, without a bundler.

Each file in `maps/page/static/` is an ES module, so that editors, `tsc --checkJs` and `node --test` take it
as it is. To run inside a page it becomes one function that returns what it exports, after those it imports::

    const $store = (() => {                   // store.js
    const { fold } = $search;                 // import { fold } from "./search.js";
    function createStore(data) { ... }        // export function createStore(data) { ... }
    return { createStore };
    })();

For that, a module keeps to two forms at the start of a line, and everything else is refused by name:
``import { a, b } from "./file.js";`` (over several lines if need be) and ``export`` before ``function``,
``async function``, ``class`` or ``const``. Modules may not import each other in a circle.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from rcssmin import cssmin
from rjsmin import jsmin

from geo.errors import PageError

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w/]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async function|function|class|const) (\w+))", re.MULTILINE)
_OTHER_FORM = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Module:
    """One file: its name without suffix, its code with imports and exports rewritten, what it imports."""

    name: str
    code: str
    imports: tuple[str, ...]


@cache
def first_script() -> str:
    """Give the script that runs before anything is shown, `first.js`, without comments and spaces."""
    return str(jsmin(join(files("maps.page") / "static", "first")))


@cache
def start_script() -> str:
    """Give the script that unpacks and runs the others, `start.js`, without comments and spaces."""
    return str(jsmin(join(files("maps.page") / "static", "start")))


@cache
def page_script() -> str:
    """Join the whole script of the page, `main.js` and all that it imports, without comments and spaces."""
    return str(jsmin(join(files("maps.page") / "static", "main")))


@cache
def page_style() -> str:
    """Join the style sheet of the page: every `.css` file of the folder, in the order of their names.

    Comments and spaces are left out.
    """
    sheets = sorted(
        (entry for entry in (files("maps.page") / "static").iterdir() if entry.name.endswith(".css")),
        key=lambda entry: entry.name,
    )
    return str(cssmin("\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)))


def join(folder: Traversable, main: str) -> str:
    """Join the module `main` and all that it imports, each after what it needs.

    Raises `PageError` where a module is missing, imports in a circle or uses another form of import.
    """
    modules: dict[str, Module] = {}
    _collect(folder, main, modules, ())
    body = "\n".join(module.code for module in modules.values())
    # A closing tag inside a string would end the script element in the page.
    return f'(() => {{\n"use strict";\n{body}\n}})();'.replace("</", "<\\/")


def _collect(folder: Traversable, name: str, modules: dict[str, Module], path: tuple[str, ...]) -> None:
    if name in path:
        raise PageError(f"{name}.js: modules import in a circle: {' > '.join((*path, name))}")
    if name in modules:
        return
    module = _rewritten(name, _source(folder, name))
    for imported in module.imports:
        _collect(folder, imported, modules, (*path, name))
    modules[name] = module


def _source(folder: Traversable, name: str) -> str:
    try:
        return (folder / f"{name}.js").read_text(encoding="utf-8")
    except FileNotFoundError as missing:
        raise PageError(f"{name}.js: a module of the page is missing") from missing


def _rewritten(name: str, source: str) -> Module:
    imports = tuple(match[2] for match in _IMPORT.finditer(source))
    exports = [match[1] for match in _EXPORT.finditer(source)]
    code = _IMPORT.sub(lambda match: f"const {{{_renamed(match[1])}}} = {_variable(match[2])};", source)
    code = _EXPORT.sub("", code)
    other = _OTHER_FORM.search(code)
    if other is not None:
        raise PageError(f"{name}.js: {other[0]!r} is no import or export that the page can join")
    returned = f"return {{ {', '.join(exports)} }};" if exports else ""
    return Module(name, f"const {_variable(name)} = (() => {{\n{code}{returned}\n}})();", imports)


def _renamed(names: str) -> str:
    return re.sub(r"(\w+) as (\w+)", r"\1: \2", names)


def _variable(name: str) -> str:
    return "$" + name.replace("/", "$")
