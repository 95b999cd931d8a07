"""The tokens as the style sheets have them: by theme the name and the value of every property that is a colour."""

import re
from collections.abc import Iterator
from pathlib import Path

from explorer import catalog
from explorer.figures import tokens

__all__ = ["HEX", "THEMES", "declared", "sources"]

HEX = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b", re.IGNORECASE)
ROOMS = ("assets/style", "explorer", "pages")
CLASSES = {f"class-{letter}": colour for letter, colour in zip("abcde", tokens.CLASSES, strict=True)}
THEMES = {"light": tokens.LIGHT | CLASSES, "dark": tokens.DARK | CLASSES}

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_PROPERTY = re.compile(r"--([\w-]+):\s*([^;]+);")
_BOTH = re.compile(r"light-dark\(([^,]+), ([^)]+)\)")


def sources(*endings: str) -> Iterator[Path]:
    """Give what people wrote of the app: nothing that is made of it or installed."""
    for room in ROOMS:
        for path in sorted((catalog.ROOT / room).rglob("*")):
            if path.suffix in endings and "dist" not in path.parts:
                yield path


def declared(css: str) -> Iterator[tuple[str, str, str]]:
    """Give theme, name and value of each colour that a sheet declares; one without a theme of its own is for both."""
    for selector, body in _RULE.findall(re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)):
        for name, value in _PROPERTY.findall(body):
            both = _BOTH.fullmatch(value.strip())
            values = dict(zip(THEMES, both.groups() if both else (value.strip(),) * 2, strict=True))
            for theme in _themes(selector, name):
                if HEX.fullmatch(values[theme]):
                    yield theme, name, values[theme]


def _themes(selector: str, name: str) -> tuple[str, ...]:
    """A rule for the dark is for the dark; one beside it is for the light, if the token isn't the same in both."""
    if 'data-theme="dark"' in selector:
        return ("dark",)
    return ("light",) if ".stage" in selector and not name.startswith("class-") else tuple(THEMES)
