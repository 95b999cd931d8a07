"""No two meanings have one colour: what can be on a stage at once is told apart, by usual and by colour-blind eyes.

Where nothing but colour tells two marks apart, they are `ALONE` from each other; where a shape, a dash or a rim tells
them too, they may come as close as `TOO`. Distances as in `sight.py`. The set before is the negative control.
"""

from itertools import combinations, product

import pytest

from tests.figures.sheets import THEMES
from tests.figures.sight import EYES, contrast, lightness, mixed, seen_apart

ALONE = {"usual": 16, "protan": 8, "deutan": 8, "tritan": 8}
TOO = {"usual": 10, "protan": 4, "deutan": 4, "tritan": 4}
DIGITS = [f"digit-{k}" for k in range(10)]
GLYPHS = {"usual": 16, "protan": 6, "deutan": 6, "tritan": 6}  # two digits lie side by side; each is its own shape too
NEURON, CHANCE = 0.65, 0.55  # of a colour's strength, in a neuron's field and in one of chances
TINTS = 14  # from the end of one field's scale to any tint of another's

FIELDS, MARKS = ([f"{kind}-{letter}" for letter in "abcde"] for kind in ("class", "mark"))
SIGNS = ("minus", "plus")
BY_COLOUR_ALONE = {
    "the two ends of a scale, the edges of a machine, curves and borders": combinations(("gen", *SIGNS, "ink"), 2),
    "a neuron's field beside the classes'": product(SIGNS, FIELDS),
    "outlines of what is generated on a class's field and lines": product(["gen"], FIELDS + MARKS),
    "what a visitor drew among lines": product(["guess"], ("gen", *SIGNS, "ink")),
    "points that have no class": combinations(("real", "gen", "noise"), 2),
}
ALONE_PAIRS = {frozenset(pair) for pairs in BY_COLOUR_ALONE.values() for pair in pairs}
# Of two classes like is compared with like: a point of one that lies on the field of another has its shape and a rim.
CLASS_PAIRS = {frozenset(pair) for kind in (FIELDS, MARKS) for pair in combinations(kind, 2)}
OTHERS = (
    "real",
    "gen",
    "noise",
    "density",
    "guess",
    "gradient",
    *SIGNS,
    "ink",
)  # real points are discs without a class,
MIXED_PAIRS = {frozenset(pair) for pair in combinations(OTHERS, 2)}  # noise a cloud or rings, a gradient is dashed,
MIXED_PAIRS |= {frozenset(pair) for pair in product(OTHERS, FIELDS + MARKS)}  # a guess is thick and has a rim
BEFORE = {  # orange was class A, a positive error, a positive weight and nearly what is generated
    "light": {"gen": "#d55e00", "minus": "#5e3c99", "plus": "#c2640a", "noise": "#009e73", "real": "#0072b2"},
    "dark": {"gen": "#ff8c42", "minus": "#a98be0", "plus": "#f0a04b", "noise": "#2cc39b", "real": "#56b4e9"},
}


def met(palette: dict[str, str]) -> dict[tuple[str, str, str], float]:
    """Return the pairs that come too close: their names, who sees them so, and how near."""
    close = {}
    for pair in ALONE_PAIRS | CLASS_PAIRS | MIXED_PAIRS:
        one, other = sorted(pair)
        for eyes in EYES:
            apart = seen_apart(palette[one], palette[other], eyes)
            if apart < (ALONE if pair in ALONE_PAIRS else TOO)[eyes]:
                close[one, other, eyes] = round(apart, 1)
    return close


def fields_met(palette: dict[str, str]) -> dict[tuple[str, str, str], float]:
    """Return where a signed field comes near a class's: by a tint of either, or as both are painted at most."""
    close = {}
    for sign, field in product(SIGNS, FIELDS):
        own, others = (_tints(palette, name) for name in (sign, field))
        near = min(seen_apart(palette[field], tint, "usual") for tint in own)
        near = min(near, *(seen_apart(palette[sign], tint, "usual") for tint in others))
        if near < TINTS:
            close[sign, field, "tints"] = round(near, 1)
        painted = [mixed(palette["paper"], palette[name], share) for name, share in ((sign, NEURON), (field, CHANCE))]
        close |= {(sign, field, eyes): near for eyes in EYES if (near := seen_apart(*painted, eyes)) < TOO[eyes]}
    return close


def _tints(palette: dict[str, str], name: str) -> list[str]:
    return [mixed(palette["paper"], palette[name], share / 20) for share in range(2, 21)]


@pytest.mark.parametrize("theme", THEMES)
def test_no_two_meanings_meet(theme):
    assert met(THEMES[theme]) == {}
    assert fields_met(THEMES[theme]) == {}


def test_the_colours_that_stood_before_met():
    """By how much: a learned density and a positive weight were one colour to protanopes, class A the next."""
    light, dark = (met(THEMES[theme] | BEFORE[theme]) for theme in THEMES)
    assert light["gen", "plus", "usual"] == 5.8
    assert light["gen", "plus", "protan"] == 0.6
    assert light["gen", "mark-a", "deutan"] == 5.4
    assert light["class-c", "noise", "usual"] == 0
    assert dark["class-a", "plus", "usual"] == 7.9
    assert dark["class-a", "gen", "deutan"] == 3.5
    assert dark["class-b", "real", "usual"] == 0
    light, dark = (fields_met(THEMES[theme] | BEFORE[theme]) for theme in THEMES)
    assert light["plus", "class-a", "tints"] == 11.5
    assert dark["plus", "class-a", "tints"] == 7.9


@pytest.mark.parametrize("theme", THEMES)
def test_a_sign_is_as_strong_on_either_side_of_paper(theme):
    palette = THEMES[theme]
    ends = [lightness(palette[sign]) for sign in SIGNS]
    assert abs(ends[0] - ends[1]) < 1.5
    before = [lightness(BEFORE[theme][sign]) for sign in SIGNS]
    assert abs(before[0] - before[1]) > 3  # the negative control: orange was the lighter


@pytest.mark.parametrize("theme", THEMES)
def test_every_mark_is_seen_on_paper(theme):
    palette = THEMES[theme]
    faint = {name: contrast(palette[name], palette["paper"]) for name in (*OTHERS, *MARKS, "focus", "line-2", "go")}
    assert {name: ratio for name, ratio in faint.items() if ratio < 3} == {}
    assert contrast(palette["line"], palette["paper"]) < 3  # negative control: a rule that only divides


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read_on_what_they_stand_on(theme):
    palette = THEMES[theme]
    pairs = [*product(("ink", "ink-2"), ("paper", "side", "soft", "raised")), ("on-go", "go")]
    faint = {pair: ratio for pair in pairs if (ratio := contrast(*(palette[name] for name in pair))) < 4.5}
    assert faint == {}
    assert contrast(palette["line-2"], palette["paper"]) < 4.5  # negative control: it frames, and says nothing


def digits_met(palette: dict[str, str]) -> dict[tuple[str, str, str], float]:
    """Return the digits whose colours come too near: another's, or one of what else lies on the latent plane."""
    pairs = {*combinations(DIGITS, 2), *product(DIGITS, ("gen", "noise", "ink", "real"))}
    apart = {
        (*pair, eyes): round(seen_apart(*(palette[name] for name in pair), eyes), 1) for pair in pairs for eyes in EYES
    }
    return {key: distance for key, distance in apart.items() if distance < GLYPHS[key[2]]}


@pytest.mark.parametrize("theme", THEMES)
def test_ten_digits_are_told_apart_and_can_be_read(theme):
    """A digit is a glyph of 14 pixels: it has to be read as words are."""
    palette = THEMES[theme]
    assert digits_met(palette) == {}
    faint = {name: ratio for name in DIGITS if (ratio := contrast(palette[name], palette["paper"])) < 4.5}
    assert faint == {}


def test_classes_colours_would_not_do_for_digits():
    """The negative control: twice the five classes' marks, some too faint for a glyph and each met by its double."""
    twice = {name: THEMES["light"][MARKS[k % 5]] for k, name in enumerate(DIGITS)}
    met_digits = digits_met(THEMES["light"] | twice)
    assert met_digits["digit-0", "digit-5", "usual"] == 0
    assert contrast(twice["digit-0"], THEMES["light"]["paper"]) < 4.5
