"""The cards' pictures: parameters evaluated as torch does, level lines where they belong, one set of colours."""

import io
import re
import tomllib
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from explorer import catalog, models, runs, worlds
from explorer.figures import card, evaluate, tokens
from explorer.figures.contour import contour
from explorer.figures.png import png
from explorer.models.configs.mixture import MixtureConfig
from explorer.models.configs.network import NetworkConfig

X = np.random.default_rng(0).uniform(-3, 3, (200, 2))


@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid"])
@pytest.mark.parametrize("layers", [0, 1, 3])
@pytest.mark.parametrize("world", ["moons", "pinwheel"])
def test_a_network_is_evaluated_as_torch_does(activation, layers, world):
    config = NetworkConfig(layers=layers, activation=activation, width=5, steps=10)
    spec = runs.RunSpec(model="network", world=world, config=config)
    film = runs.compute(spec)
    learner = models.build("network", config, evaluate.world_of(film).data(), spec.seed)
    learner.advance(10)
    assert np.allclose(evaluate.log_posterior(film, -1, X), learner.log_prob(X), atol=1e-4)


def test_a_mixtures_film_holds_no_posterior_of_a_network():
    with pytest.raises(TypeError, match="network"):
        evaluate.log_posterior(runs.compute(runs.RunSpec(model="mixture", config=MixtureConfig(steps=5))), -1, X)


@pytest.mark.parametrize("world", ["moons", "pinwheel", "grid"])
def test_a_mixture_is_evaluated_as_torch_does(world):
    spec = runs.RunSpec(model="mixture", world=world, config=MixtureConfig(steps=5))
    data = worlds.get(world).data()
    learner = models.build("mixture", spec.config, data, spec.seed)
    learner.advance(5)
    joint = evaluate.class_densities(runs.compute(spec), -1, X) * data.shares
    assert np.allclose(joint, np.exp(learner.log_prob(X)), rtol=1e-3, atol=1e-7)


def test_a_circle_is_found_as_one_closed_line():
    row, column = np.mgrid[:41, :41]
    (line,) = contour(np.hypot(row - 20.0, column - 20.0), 12.3)
    assert np.allclose(np.hypot(*(line - 20).T), 12.3, atol=0.05)
    assert np.allclose(line[0], line[-1], atol=1e-5)


def test_a_straight_line_is_found_as_one_open_line_in_columns_and_rows():
    _row, column = np.mgrid[:10, :20].astype(float)
    (line,) = contour(column, 4.25)
    assert np.allclose(line[:, 0], 4.25)
    assert sorted(line[[0, -1], 1]) == [0, 9]


def test_nothing_is_found_where_the_level_is_not_reached():
    assert contour(np.zeros((5, 5)), 1.0) == []


def test_a_png_holds_the_pixels():
    pixels = np.random.default_rng(1).integers(0, 256, (7, 5, 4), dtype=np.uint8)
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(png(pixels)))), pixels)


def test_the_card_is_a_picture_of_its_own():
    concept = catalog.concept("joint_vs_conditional")
    films = {spec.model: runs.compute(short(spec)) for spec in concept.baked}
    root = ElementTree.fromstring(card.joint_vs_conditional(films))
    drawn = [element.get("class") for element in root.iter()]
    assert {"learned", "exact", "class-a", "class-b", "mark-a", "mark-b"} <= set(drawn)
    assert len(drawn) > 2 * 100


@pytest.mark.parametrize("classes", [3, 5])
def test_the_card_draws_every_class(classes):
    data = {"classes": classes, "points": 60}
    films = {
        "network": runs.compute(runs.RunSpec(model="network", world="blobs", data=data, config={"steps": 10})),
        "mixture": runs.compute(runs.RunSpec(model="mixture", world="blobs", data=data, config={"steps": 10})),
    }
    root = ElementTree.fromstring(card.joint_vs_conditional(films))
    marks = {element.get("class") for element in root.iter() if str(element.get("class")).startswith("mark-")}
    assert marks == {f"mark-{letter}" for letter in tokens.LETTERS[:classes]}


def short(spec):
    return spec.model_copy(update={"config": spec.config.model_copy(update={"steps": 10})})


def test_colours_are_the_same_in_pictures_style_sheet_and_theme():
    css = (catalog.ROOT / "assets" / "style" / "10-tokens.css").read_text(encoding="utf-8")
    pairs = {name: (light, dark) for name, light, dark in re.findall(r"--([\w-]+): light-dark\((\S+), (\S+)\)", css)}
    assert {name: (tokens.LIGHT[name], tokens.DARK[name]) for name in tokens.LIGHT} == {
        name: pairs[name] for name in tokens.LIGHT
    }
    plain = dict(re.findall(r"--(class-\w): (#\w+);", css))
    assert tuple(plain[f"class-{letter}"] for letter in tokens.LETTERS) == tokens.CLASSES
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
