"""One set of colours: for pictures, for the style sheet and for the theme; text is read on every ground."""

import re
import tomllib

import pytest

from explorer import catalog
from explorer.figures import tokens


def test_colours_are_the_same_in_pictures_style_sheet_and_theme():
    css = (catalog.ROOT / "assets" / "style" / "10-tokens.css").read_text(encoding="utf-8")
    pairs = {name: (light, dark) for name, light, dark in re.findall(r"--([\w-]+): light-dark\((\S+), (\S+)\)", css)}
    assert {name: (tokens.LIGHT[name], tokens.DARK[name]) for name in tokens.LIGHT} == {
        name: pairs[name] for name in tokens.LIGHT
    }
    plain = dict(re.findall(r"--(class-\w): (#\w+);", css))
    assert tuple(plain[f"class-{letter}"] for letter in "abcde") == tokens.CLASSES
    theme = tomllib.loads((catalog.ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    names = {"textColor": "ink", "backgroundColor": "paper", "borderColor": "line", "primaryColor": "accent"}
    for option, name in names.items():
        assert (theme["light"][option], theme["dark"][option]) == pairs[name]


@pytest.mark.parametrize("side", [0, 1])
def test_text_has_contrast_on_every_ground(side):
    css = (catalog.ROOT / "assets" / "style" / "10-tokens.css").read_text(encoding="utf-8")
    pairs = {name: both for name, *both in re.findall(r"--([\w-]+): light-dark\((\S+), (\S+)\)", css)}
    for text in ("ink", "ink-2"):
        for ground in ("paper", "side", "soft", "raised"):
            assert contrast(pairs[text][side], pairs[ground][side]) >= 4.5


def contrast(one, other):
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
