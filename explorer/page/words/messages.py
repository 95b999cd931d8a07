"""Keeps the catalogs: `python -m explorer.page.words.messages` updates them, `--check` says what is missing or stale.

Message ids are English. They come from `_("...")` and `N_("...")` in explorer/ and pages/, from the fields of every
`Config` (labels, helps, units and worded choices are plain strings there, since models know no languages), from what a
family says there `about` itself, from what worlds of images call their classes and factors, and from the catalog of
pages. A message catalog is one .po file a language, edited by hand between two runs of this command.
"""

import ast
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from explorer import catalog, worlds
from explorer.config import Config
from explorer.page.words.language import LANGUAGES, Language, po_path
from explorer.worlds import registry

__all__ = ["complaints", "extracted", "main", "render", "updated"]

KEYWORDS = ("_", "N_")
PACKAGE = Config.__module__.split(".")[0]  # as a command this module itself is called __main__
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
HEADER = "# Chinese words of the explorer. Written natively, not word for word; terms as in assets/glossary.toml."


def extracted() -> dict[str, set[str]]:
    """Return every message id and where it comes from: files, classes or the catalog."""
    found: dict[str, set[str]] = {}
    listed = (("catalog", text) for text in catalog.messages())
    for source, text in (*_from_source(), *_from_configs(), *_from_worlds(), *listed):
        found.setdefault(text, set()).add(source)
    return found


def updated(name: Language) -> Catalog:
    """Return the catalog of `name` with just the ids that are used, translations kept."""
    old = read(name)
    new = Catalog(locale=name, header_comment=HEADER, fuzzy=False)
    for text, sources in sorted(extracted().items()):
        known = old.get(text)
        new.add(text, known.string if known else "", locations=[(source, 0) for source in sorted(sources)])
    return new


def complaints(name: Language) -> list[str]:
    """Return what is wrong with the catalog of `name`: missing, stale, fuzzy or with other placeholders."""
    have = {str(message.id): message for message in read(name) if message.id}
    want = extracted()
    lacking = sorted(text for text in want if text not in have or not have[text].string)
    out = [f"missing: {text!r} ({', '.join(sorted(want[text]))})" for text in lacking]
    out += [f"stale: {text!r}" for text in have if text not in want]
    for text, message in have.items():
        if message.fuzzy:
            out.append(f"fuzzy: {text!r}")
        if message.string and sorted(PLACEHOLDER.findall(text)) != sorted(PLACEHOLDER.findall(str(message.string))):
            out.append(f"other placeholders: {text!r} and {message.string!r}")
    return out


def read(name: Language) -> Catalog:
    """Return the catalog of `name` as it lies on the disk."""
    path = catalog.ROOT / po_path(name)
    return read_po(BytesIO(path.read_bytes() if path.exists() else b""), locale=name)


def render(entries: Catalog) -> bytes:
    """Return the text of a .po file; nothing in it depends on the day or the machine."""
    out = BytesIO()
    write_po(out, entries, width=110, omit_header=False, include_lineno=False)
    lines = out.getvalue().split(b"\n")
    return b"\n".join(line for line in lines if not re.match(rb'"(POT-Creation|PO-Revision|Generated-By)', line))


def main(arguments: list[str]) -> int:
    """Update the catalogs, or check them with `--check`; return the exit status."""
    bad = 0
    for name in LANGUAGES:
        if name == "en":
            continue
        if "--check" not in arguments:
            path = catalog.ROOT / po_path(name)
            path.write_bytes(render(updated(name)))
        for line in complaints(name):
            bad += 1
            print(f"{name}: {line}")
    return 1 if bad else 0


def _from_source() -> Iterator[tuple[str, str]]:
    for folder in ("explorer", "pages"):
        for path in sorted((catalog.ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if text := _marked(node):
                    yield path.relative_to(catalog.ROOT).as_posix(), text


def _marked(node: ast.AST) -> str | None:
    """Return the literal that a call of `_` or `N_` holds. Babel's own extractor misses those inside f-strings."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS and node.args:
        first = node.args[0]
        return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
    return None


def _from_configs() -> Iterator[tuple[str, str]]:
    for kind in _configs():
        said = (getattr(kind, name, None) for name in ("about", "diverged"))
        yield from ((kind.__name__, text) for text in said if text)
        for field in kind.model_fields.values():
            extra = field.json_schema_extra
            if isinstance(extra, dict):
                names, choices = extra.get("names"), extra.get("choices")
                worded = list(names.values()) if isinstance(names, dict) and names else choices
                worded = worded if isinstance(worded, list) else []
                texts = [extra.get("label"), extra.get("help"), extra.get("unit"), *worded]
                yield from ((kind.__name__, text) for text in texts if isinstance(text, str) and text)


def _from_worlds() -> Iterator[tuple[str, str]]:
    """Yield what worlds of images call their classes and factors; a class that is a digit is called so everywhere."""
    for world in (registry.class_of(name, "images") for name in worlds.OF_IMAGES):
        named = (*getattr(world, "classes", ()), *getattr(world, "factor_names", ()))
        yield from ((world.__name__, text) for text in named if not text.isdigit())


def _configs() -> list[type[Config]]:
    """Return every config there is, each class once; the modules that describe knobs are imported first."""
    for path in sorted((catalog.ROOT / "explorer").rglob("*.py")):
        if " = knob(" in path.read_text(encoding="utf-8"):
            import_module(".".join(path.relative_to(catalog.ROOT).with_suffix("").parts))
    for name in worlds.NAMES:
        worlds.config_of(name)
    waiting, found = [Config], []
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting += [each for each in kind.__subclasses__() if each.__module__.split(".")[0] == PACKAGE]
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
