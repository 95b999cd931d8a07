"""What the tables of made digits let a preset or the lesson say, and digits known to be wrong, by what they read."""

from dataclasses import replace

import numpy as np
import pytest

from explorer.claims import measured
from explorer.claims.measured import Curve
from explorer.concepts.diffusion.digits import claims
from explorer.concepts.diffusion.digits.claims import SCALES, STEPS, WALKERS, Recipe, apart, asked, made, yardstick
from explorer.concepts.diffusion.measurements import MEASUREMENTS
from explorer.concepts.diffusion.view import KEY

TABLES = {"digits": claims.clearer_and_alike, "digits_steps": claims.seen_in_spread}
W = {w: place for place, w in enumerate(SCALES)}


@pytest.fixture(scope="module")
def table():
    return measured(KEY, "digits")


@pytest.fixture(scope="module")
def pushed():
    """Forty fresh digits in eight steps, and what was asked for."""
    y = asked(4)
    return made(Recipe(steps=8), y, 5), y


def changed(found, name, values):
    curves = (replace(curve, mean=tuple(values)) if curve.name == name else curve for curve in found.curves)
    return replace(found, curves=tuple(curves))


@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_ships_holds_and_one_without_a_difference_does_not(name):
    found = measured(KEY, name)
    assert MEASUREMENTS[name].holds is TABLES[name]
    assert TABLES[name](found)
    level = tuple(np.full(len(found.x), 0.98))
    flat = replace(found, curves=tuple(Curve(curve.name, level, level) for curve in found.curves))
    assert not TABLES[name](flat)


@pytest.mark.parametrize("name", TABLES)
def test_what_each_seed_reads_is_kept_beside_the_mean(name):
    found, seeds = measured(KEY, name), MEASUREMENTS[name].seeds
    names = {curve.name for curve in found.curves}
    means = {one for one in names if not one.startswith("real_") and not one.endswith(tuple(map(str, seeds)))}
    for one in means:
        each = np.array([found.curve(f"{one}_{seed}").mean for seed in seeds])
        np.testing.assert_allclose(each.mean(axis=0), found.curve(one).mean, atol=2e-5)
        np.testing.assert_allclose(each.std(axis=0, ddof=1) / len(seeds) ** 0.5, found.curve(one).se, atol=2e-5)


def test_asked_more_strongly_more_digits_read_as_asked(table):
    """Without being asked a tenth does; the differences are larger than their errors, on every seed too."""
    accuracy = table.curve("accuracy")
    assert accuracy.mean[W[0]] == pytest.approx(0.1, abs=0.03)
    assert accuracy.mean[W[2]] > accuracy.mean[W[1]] > 0.9
    assert apart(accuracy, W[0], W[1])
    assert apart(accuracy, W[1], W[2])
    for seed in MEASUREMENTS["digits"].seeds:
        none, one, two, *more = table.curve(f"accuracy_{seed}").mean
        assert none < one < two
        assert min(more) >= two


def test_what_is_asked_for_more_strongly_is_more_alike_and_has_more_ink(table):
    """From w = 1 on; without the class digits of all classes are seen, so that they spread more than a class does."""
    one_on = range(W[1], len(SCALES) - 1)
    ink, spread, recall = (table.curve(name) for name in ("ink", "spread", "recall"))
    assert all(apart(ink, i, i + 1) and apart(spread, i + 1, i) and apart(recall, i + 1, i) for i in one_on)
    assert apart(spread, W[1], W[0])
    assert not apart(ink, W[0], W[1]), "the class itself costs no ink"


def test_digits_as_asked_are_nearly_as_real_ones_are(table):
    real = {name: table.curve(f"real_{name}").mean[0] for name in claims.Reading._fields}
    one = {name: table.curve(name).mean[W[1]] for name in real}
    assert real["spread"] == 1
    assert real["accuracy"] == table.exact[0] == pytest.approx(0.97)
    assert real["copies"] == pytest.approx(0.05), "so it is defined"
    assert one["ink"] == pytest.approx(real["ink"], rel=0.05)
    assert one["spread"] == pytest.approx(1, abs=0.05)
    assert one["recall"] == pytest.approx(real["recall"], abs=0.05)
    assert max(table.curve("copies").mean) < 2 * real["copies"]


def test_one_step_reads_as_asked_and_is_a_blur():
    found = measured(KEY, "digits_steps")
    for solver in WALKERS:
        spread, grey = (found.curve(f"{solver}_{name}").mean for name in ("spread", "grey"))
        assert min(found.curve(f"{solver}_accuracy").mean) >= found.exact[0]
        assert spread[0] < 0.1 < 0.8 < spread[STEPS.index(24)]
        assert grey[0] > 2 * found.curve("real_grey").mean[0] > grey[STEPS.index(24)]
    for name in ("spread", "nearest"):
        assert found.curve(f"ddim_{name}").mean == found.curve(f"euler_{name}").mean, (
            "on the straight path they are one"
        )


def test_tables_that_bear_nothing_out_are_found_out(table):
    assert not TABLES["digits"](changed(table, "copies", np.full(len(SCALES), 0.5)))
    assert not TABLES["digits"](changed(table, "spread", np.ones(len(SCALES))))
    assert not TABLES["digits"](changed(table, "accuracy", np.full(len(SCALES), 0.95)))
    steps = measured(KEY, "digits_steps")
    assert not TABLES["digits_steps"](changed(steps, "heun_spread", steps.curve("euler_spread").mean))
    assert not TABLES["digits_steps"](changed(steps, "euler_grey", steps.curve("real_grey").mean))


def test_where_nobody_knows_what_was_asked_a_tenth_reads_so(pushed):
    """Negative control: the same digits, their labels shuffled. Each label in the next one's place reads none."""
    x, y = pushed
    shuffled = np.array([yardstick().read(x, np.random.default_rng(seed).permutation(y)).accuracy for seed in range(5)])
    assert yardstick().read(x, y).accuracy > 0.95
    assert shuffled.mean() == pytest.approx(0.1, abs=0.05)
    assert yardstick().read(x, (y + 1) % 10).accuracy < 0.05


def test_copies_blurs_and_paler_digits_read_what_they_are(pushed):
    known, y = yardstick().known, asked(10)
    rows = np.concatenate([np.flatnonzero(known.y == label)[:10] for label in range(10)])
    copies = yardstick().read(known.x[rows], known.y[rows])
    assert (copies.copies, copies.nearest) == (1, pytest.approx(0, abs=1e-3))
    means = np.stack([known.x[known.y == label].mean(axis=0) for label in range(10)])[y]
    blur = yardstick().read(means, y)
    assert (blur.spread, blur.recall) == (pytest.approx(0, abs=1e-6), 0)
    assert (blur.accuracy, blur.grey > 0.2) == (1, True), "the judge does not see a blur"
    x, own = pushed
    paler, whole = (yardstick().read(shown, own) for shown in (0.5 * x, x))
    assert paler.ink == pytest.approx(whole.ink / 2)
    assert paler.spread == pytest.approx(whole.spread / 2)


def test_noise_is_the_seeds_and_that_of_all_recipes(pushed):
    x, y = pushed
    np.testing.assert_array_equal(made(Recipe(steps=8), y, 5)[:5], x[:5])
    assert not np.allclose(made(Recipe(steps=1), y[:10], 6), made(Recipe(steps=1), y[:10], 5))
    more = made(Recipe(steps=8, w=1.0), y, 5)
    apart_ = [np.linalg.norm(x - other, axis=1).mean() for other in (more, np.roll(more, 10, axis=0))]
    assert apart_[0] < 0.7 * apart_[1], "another w leads the same noise to much the same digit"
