"""GANs against what is known of them: their gradients, their files' format, and the best D there is."""

import numpy as np
import pytest
from scipy.special import expit

from explorer import worlds
from explorer.models.gan.batches import batch
from tests.models.gan.by_hand import forged, judged, weights_of
from tests.models.gan.variants import CASES, WORLDS, build, noise_for

BELL = worlds.get("bell", "line")
LEAST = {0.5: 0.6628, 1.0: 0.5817, 2.0: 0.3563, 4.0: 0.0604}  # ln 2 - JSD of N(0, 1) and N(mu, 1), in nats
LINE = np.linspace(-9, 14, 4001)


@pytest.mark.parametrize(("name", "config"), CASES, ids=str)
def test_a_frame_is_the_whole_model(name, config):
    learner = build(name, **config)
    learner.advance(15)
    flat, z, c = learner.snapshot().arrays, noise_for(learner, 64), learner.config
    g = forged(flat["generator"].astype(float), learner.sizes["generator"], z)
    np.testing.assert_allclose(learner.generate(z), g, atol=1e-4)
    x = np.random.default_rng(3).uniform(-3, 3, (50, g.shape[1]))
    others = learner.companions()  # (packs, pack - 1, k)
    said = np.zeros(50)
    for i, z_i in enumerate(others):
        around = forged(flat["generator"].astype(float), learner.sizes["generator"], z_i)  # (pack - 1, d)
        packs = np.stack([np.insert(around, i % c.pack, point, axis=0) for point in x])  # (n, pack, d)
        said += judged(
            flat["discriminator"].astype(float), learner.sizes["discriminator"], packs.reshape(-1, g.shape[1]), c
        )
    np.testing.assert_allclose(learner.judge(x), said / len(others), atol=1e-4)
    assert np.abs(learner.judge(x + 0.5) - said / len(others)).max() > 1e-4, "it does look at the points"


# --- one step is one step down the gradient

TRAINED = (
    {"loss": "minimax"},
    {"loss": "non_saturating", "r1": 0.5},
    {"loss": "least_squares", "instance_noise": 0.3},
    {"loss": "wasserstein", "gradient_penalty": 2.0},
    {"loss": "non_saturating", "pack": 2, "fourier": 2},
)


def objective(flat, learner, drawn, x) -> dict[str, float]:
    """Return what D and what G lower in one turn, in float64 and without torch; the paper's formulas once more."""
    c, sizes = learner.config, learner.sizes
    z, jitter, mix = (values.numpy().astype(float) for values in (drawn.z, drawn.jitter, drawn.mix))
    g = forged(flat["generator"], sizes["generator"], z) + c.instance_noise * jitter[1]
    x = x + c.instance_noise * jitter[0]
    s, t = (judged(flat["discriminator"], sizes["discriminator"], points, c) for points in (x, g))
    of_d, of_g = {
        "minimax": lambda: (-np.log(expit(s)).mean() - np.log(expit(-t)).mean(), np.log(expit(-t)).mean()),
        "non_saturating": lambda: (-np.log(expit(s)).mean() - np.log(expit(-t)).mean(), -np.log(expit(t)).mean()),
        "least_squares": lambda: (((s - 1) ** 2).mean() / 2 + (t**2).mean() / 2, ((t - 1) ** 2).mean() / 2),
        "wasserstein": lambda: (t.mean() - s.mean(), -t.mean()),
    }[c.loss]()

    def slopes(points):
        steps = 1e-5 * np.eye(points.shape[1])
        ends = [[judged(flat["discriminator"], sizes["discriminator"], points + e, c) for e in (h, -h)] for h in steps]
        return np.stack([(up - down) / 2e-5 for up, down in ends], axis=1)

    if c.r1:
        of_d += c.r1 / 2 * (slopes(x) ** 2).sum(axis=1).mean()
    if c.gradient_penalty:
        of_d += c.gradient_penalty * ((np.sqrt((slopes(x + mix * (g - x)) ** 2).sum(axis=1)) - 1) ** 2).mean()
    return {"discriminator": of_d, "generator": of_g}


def by_differences(who, flat, learner, drawn, x, step=1e-5) -> np.ndarray:
    out = np.empty_like(flat[who])
    for i in range(len(out)):
        ends = []
        for sign in (1, -1):
            moved = flat[who].copy()
            moved[i] += sign * step
            ends.append(objective({**flat, who: moved}, learner, drawn, x)[who])
        out[i] = (ends[0] - ends[1]) / (2 * step)
    return out


@pytest.mark.parametrize("config", TRAINED, ids=str)
@pytest.mark.parametrize("name", WORLDS)
def test_a_step_goes_down_the_gradient_of_each_ones_own_loss(name, config):
    """D first, then G against the D that has just learned; gradients by differences, of formulas written again."""
    small = {"layers": 1, "width": 5, "judge_layers": 2, "judge_width": 5, "batch": 32}
    learner = build(name, optimizer="sgd", generator_rate=0.5, discriminator_rate=0.5, **small, **config)
    learner.advance(3)
    before = {key: learner.state()[key].astype(float) for key in ("generator", "discriminator")}
    of_d, of_g = batch(learner.drawing, 3, 1), batch(learner.drawing, 3, 0)
    x = WORLDS[name].data().x.astype(np.float32).astype(float)[of_d.rows.numpy()]
    learner.advance(1)
    after = {key: learner.state()[key].astype(float) for key in ("generator", "discriminator")}
    down = {key: (before[key] - after[key]) / 0.5 for key in before}

    wanted = by_differences("discriminator", before, learner, of_d, x)
    assert np.linalg.norm(down["discriminator"] - wanted) < 5e-3 * np.linalg.norm(wanted)
    wanted = by_differences("generator", {**before, "discriminator": after["discriminator"]}, learner, of_g, x)
    assert np.linalg.norm(down["generator"] - wanted) < 5e-3 * np.linalg.norm(wanted)
    simultaneous = by_differences("generator", before, learner, of_g, x)
    assert np.linalg.norm(down["generator"] - simultaneous) > 5e-3 * np.linalg.norm(simultaneous), "turns are taken"


def test_who_does_not_learn_stands_still():
    for turns, still in (("generator", "discriminator"), ("discriminator", "generator")):
        learner = build(turns=turns)
        before = learner.state()
        learner.advance(5)
        after = learner.state()
        moved = {name for name in ("generator", "discriminator") if not np.array_equal(before[name], after[name])}
        assert moved == {"generator", "discriminator"} - {still}


def test_one_setting_changed_changes_no_draw_of_the_others():
    """So a film and the same with a cure see the same points and the same noise."""
    plain = build().witness()
    for more in (
        {"r1": 1.0},
        {"spectral": True},
        {"instance_noise": 0.5},
        {"generator_rate": 0.01},
        {"loss": "minimax"},
    ):
        told = build(**more).witness()
        assert all(np.array_equal(plain[key], told[key]) for key in ("real", "z", "z_generator")), more
    told = build(discriminator_steps=3).witness()
    assert np.array_equal(told["z_generator"], plain["z_generator"])
    assert np.array_equal(told["real"][:128], plain["real"])
    assert not np.array_equal(build(seed=4).witness()["z"], plain["z"])


# --- D alone, against the best there is


def judge_of_two_bells(mu: float, steps: int = 600, **config):
    """Return a D trained alone to tell N(0, 1) from G(z) = mu + z, whose weights are set by hand."""
    learner = build(
        "gan_line", BELL, layers=0, noise_size=1, turns="discriminator", steps=steps, decay=True,
        discriminator_rate=0.01, batch=256, judge_width=14, **config,
    )  # fmt: skip
    state = learner.state()
    learner.load({**state, "generator": np.array([0.5, mu / 2], np.float32)})
    learner.advance(steps)
    return learner


def nats_of(learner, mu: float) -> float:
    """Return the mean cross-entropy of D, in nats, on all that N(0, 1) and N(mu, 1) hold: by integration."""
    s, cell = learner.judge(LINE[:, None]).astype(float), LINE[1] - LINE[0]
    p, q = (np.exp(-((LINE - m) ** 2) / 2) / np.sqrt(2 * np.pi) for m in (0, mu))
    return float((p * np.logaddexp(0, -s) + q * np.logaddexp(0, s)).sum() * cell / 2)


@pytest.mark.parametrize("mu", LEAST)
def test_d_alone_reaches_the_least_loss_there_is(mu):
    learner = judge_of_two_bells(mu)
    z = noise_for(learner, 5)
    np.testing.assert_allclose(learner.generate(z), mu + z, atol=1e-6)
    assert nats_of(learner, mu) == pytest.approx(LEAST[mu], abs=0.01)
    assert nats_of(learner, mu) > LEAST[mu] - 1e-4, "nothing is better than the best"
    middle = np.abs(LINE - mu / 2) < 1.5
    wanted = expit(mu**2 / 2 - mu * LINE[middle])  # p / (p + q)
    np.testing.assert_allclose(learner.probability(LINE[middle, None]), wanted, atol=0.1)


def test_a_d_that_has_not_learned_or_learned_another_thing_does_not_reach_it():
    """Negative controls: untrained, trained against another G, and with real and forged taken for each other."""
    assert nats_of(judge_of_two_bells(2.0, steps=10), 2.0) > LEAST[2.0] + 0.05
    assert nats_of(judge_of_two_bells(2.0), 1.0) > LEAST[1.0] + 0.05
    learner = judge_of_two_bells(2.0)
    state = learner.state()
    learner.load({**state, "discriminator": np.append(state["discriminator"][:-15], -state["discriminator"][-15:])})
    assert nats_of(learner, 2.0) > 1


# --- how real a point is


def test_a_probability_is_what_each_loss_says_it_is():
    x = np.random.default_rng(1).uniform(-6, 6, (300, 2))
    for loss in ("minimax", "non_saturating"):
        learner = build(loss=loss)
        learner.advance(50)
        np.testing.assert_allclose(learner.probability(x), expit(learner.judge(x)), atol=1e-6)
    graded = build(loss="least_squares", discriminator_rate=0.03)
    graded.advance(50)
    assert graded.judge(x).max() > 1
    assert np.array_equal(graded.probability(x), graded.judge(x).clip(0, 1))
    with pytest.raises(TypeError, match="no probability"):
        build(loss="wasserstein").probability(x)


# --- what is read of a duel


def test_losses_and_gradients_are_those_that_training_would_see():
    learner = build(r1=0.01, instance_noise=1.0, discriminator_rate=0.01)
    learner.advance(100)
    x, z = WORLDS["gan"].data().x, noise_for(learner, 200)
    plain, read = build(), learner.losses(x, z)
    plain.load(learner.state())
    g = learner.generate(z)
    alone = np.logaddexp(0, -learner.judge(x)).mean() + np.logaddexp(0, learner.judge(g)).mean()
    assert plain.losses(x, z).discriminator == pytest.approx(alone, abs=1e-5)
    assert plain.losses(x, z).generator == pytest.approx(np.logaddexp(0, -learner.judge(g)).mean(), abs=1e-5)
    assert (plain.losses(x, z).penalty, read.penalty > 0) == (0, True)
    assert read.discriminator > alone + 0.01, "instance noise is a part of the loss"
    assert learner.gradients(x, z)[0] > 0
    assert build(loss="wasserstein", judge_layers=0, layers=0).gradients(x, z) == pytest.approx(
        _gradients_of_straight_lines(x, z), rel=1e-4
    )


def _gradients_of_straight_lines(x, z) -> tuple[float, float]:
    """Return both gradients' lengths where D(x) = w x / 2 + b and G(z) = 2 (A z + c), in closed form."""
    flat = build(loss="wasserstein", judge_layers=0, layers=0).snapshot().arrays
    (a, c), w = weights_of(flat["generator"], (2, 2))[0], flat["discriminator"][:2]
    of_d = ((2 * (z @ a.T + c)).mean(axis=0) - x.mean(axis=0)) / 2
    of_g = np.concatenate([np.outer(w, z.mean(axis=0)).ravel(), w])
    return float(np.linalg.norm(of_d)), float(np.linalg.norm(of_g))


@pytest.mark.parametrize("loss", ["minimax", "non_saturating", "least_squares", "wasserstein"])
def test_each_forged_point_is_pulled_to_where_its_own_loss_falls(loss):
    learner = build(loss=loss)
    learner.advance(30)
    z = noise_for(learner, 100)
    g, pull = learner.generate(z).astype(float), learner.pull(z)
    lost = {
        "minimax": lambda s: -np.logaddexp(0, s),
        "non_saturating": lambda s: np.logaddexp(0, -s),
        "least_squares": lambda s: (s - 1) ** 2 / 2,
        "wasserstein": lambda s: -s,
    }[loss]
    flat = learner.snapshot().arrays["discriminator"].astype(float)

    def at(points):
        return lost(judged(flat, learner.sizes["discriminator"], points, learner.config))

    slopes = [(at(g + e) - at(g - e)) / 2e-5 for e in 1e-5 * np.eye(2)]
    as_told = np.isclose(pull, -np.stack(slopes, axis=1), atol=1e-3).all(axis=1)
    assert as_told.mean() > 0.97, "but where a neuron of D switches within the difference"
    assert at(g + 0.01 * pull).mean() < at(g).mean() < at(g - 0.01 * pull).mean()


# --- films
