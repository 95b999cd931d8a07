"""One set of colours: for pictures, for the style sheets of page and stage, for the theme; nobody mixes their own."""

import tomllib

from explorer import catalog
from explorer.figures import tokens
from tests.figures.sheets import HEX, THEMES, declared, sources

NEUTRAL = {"#fff", "#111111"}  # the icon's own paper; what is written on a class's colour, whatever the page's are


def test_colours_are_the_same_in_pictures_style_sheets_and_theme():
    found = [(path, *token) for path in sources(".css") for token in declared(path.read_text(encoding="utf-8"))]
    other = [(str(p), *t) for p, *t in found if THEMES[t[0]].get(t[1]) != t[2]]
    assert other == []
    for theme, palette in THEMES.items():  # the stage has what it draws with, the page has all
        page = {name for path, its, name, _ in found if its == theme and path.name == "10-tokens.css"}
        assert set(palette) <= page
        stage = {name for path, its, name, _ in found if its == theme and "stage" in path.parts}
        assert {"gen", "minus", "plus", "guess", "density", "class-a", "mark-e", "noise", "digit-0", "digit-9"} <= stage


def test_the_theme_is_of_the_same_colours():
    theme = tomllib.loads((catalog.ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    names = {"textColor": "ink", "linkColor": "ink", "backgroundColor": "paper", "borderColor": "line"}
    names |= {"primaryColor": "accent", "codeBackgroundColor": "soft"}
    for option, name in names.items():
        assert (theme["light"][option], theme["dark"][option]) == (tokens.LIGHT[name], tokens.DARK[name])
    sides = tuple(theme[mode]["sidebar"]["backgroundColor"] for mode in THEMES)
    assert sides == (tokens.LIGHT["side"], tokens.DARK["side"])


def test_a_sheet_with_a_colour_of_its_own_is_found():
    """The negative control, in each way that sheets declare colours."""
    css = '.stage { --gen: #d55e00; --class-a: #e69f00; } .stage[data-theme="dark"] { --gen: #ff8c42; }'
    assert [t for t in declared(css) if t[1] == "gen"] == [("light", "gen", "#d55e00"), ("dark", "gen", "#ff8c42")]
    assert [t[0] for t in declared(css) if t[1] == "class-a"] == ["light", "dark"]
    assert list(declared(":root { --plus: light-dark(#c2640a, #f0a04b); }")) == [
        ("light", "plus", "#c2640a"),
        ("dark", "plus", "#f0a04b"),
    ]


def test_no_colour_stands_anywhere_but_among_the_tokens():
    strange = {str(path): loose(path) for path in sources(".css", ".js", ".py", ".svg")}
    assert {path: colours for path, colours in strange.items() if colours} == {}


def test_a_colour_mixed_by_hand_is_found(tmp_path):
    sheet = tmp_path / "own.css"
    sheet.write_text(".mine { color: #D55E00; fill: #e69f00; background: url(#see-density) }", encoding="utf-8")
    assert loose(sheet) == {"#d55e00"}


def loose(path):
    """Return the colours in a file that are no token."""
    known = set().union(*(palette.values() for palette in THEMES.values())) | NEUTRAL
    return {colour.lower() for colour in HEX.findall(path.read_text(encoding="utf-8"))} - known
