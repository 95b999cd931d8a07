"""Models of images against what is known: their losses written anew, closed forms, probabilistic PCA."""

from itertools import pairwise, product

import numpy as np
import pytest
import torch
from scipy.special import expit
from sklearn.decomposition import PCA
from torch.distributions import Bernoulli, Normal, kl_divergence

from explorer import models, worlds
from explorer.exact import ppca
from explorer.models.configs.images import COARSE, FINE, AutoencoderConfig, LinearVAEConfig, VAEConfig
from explorer.models.configs.sizes import numbers
from explorer.models.image_model import rate, square
from explorer.models.likelihoods import bernoulli, gaussian, kl_to_prior
from explorer.runs import RunSpec, compute, schedule
from explorer.runs.codec import decode, encode
from explorer.worlds.images import source
from explorer.worlds.images.base import Images
from tests.models.image_variants import COLOURED, GREY, build, rows_of

SMALL = {"hidden": 12, "width": 9, "latent": 3}


def evaluated(flat: np.ndarray, sizes: tuple[int, ...], x: np.ndarray) -> np.ndarray:
    """Evaluate a frame's flat numbers in float64, written anew as the browser does: W_1 row by row, b_1, W_2, ..."""
    h, at = x.astype(float), 0
    for layer, (i, o) in enumerate(pairwise(sizes)):
        w = flat[at : at + i * o].reshape(o, i).astype(float)
        b = flat[at + i * o : at + (i + 1) * o]
        at += (i + 1) * o
        h = h @ w.T + b
        if layer < len(sizes) - 2:
            h = np.maximum(h, 0)
    assert at == len(flat)
    return h


def seen(x: np.ndarray, shape: tuple[int, int, int]) -> np.ndarray:
    """Return what an encoder sees: colour images at half the size."""
    if shape[2] == 1:
        return x
    quarters = x.reshape(-1, *shape)
    parts = [quarters[:, i::2, j::2] for i in (0, 1) for j in (0, 1)]
    return (sum(parts) / 4).reshape(len(x), -1)


# --- likelihoods and the KL


def test_a_bernoullis_nats_are_torchs():
    x, logits = torch.rand(20, 12).round(), 3 * torch.randn(20, 12)
    wanted = Bernoulli(logits=logits).log_prob(x).sum(dim=1)
    torch.testing.assert_close(bernoulli(x, logits), wanted)


def test_of_grey_pixels_they_are_the_mean_over_images_drawn_black_or_white():
    grey, logits = torch.tensor([[0.1, 0.8, 0.5]]), torch.tensor([[-2.0, 0.3, 1.5]])
    drawn = torch.tensor([*product((0.0, 1.0), repeat=3)])  # all 8 images
    chance = torch.exp(Bernoulli(probs=grey).log_prob(drawn).sum(dim=1))
    wanted = (chance * Bernoulli(logits=logits).log_prob(drawn).sum(dim=1)).sum()
    torch.testing.assert_close(bernoulli(grey, logits)[0], wanted)


@pytest.mark.parametrize("sigma2", [0.01, 0.5, torch.tensor([0.04])])
def test_a_gaussians_nats_are_torchs(sigma2):
    x, mean = torch.rand(20, 12), torch.randn(20, 12)
    wanted = Normal(mean, float(sigma2) ** 0.5).log_prob(x).sum(dim=1)
    torch.testing.assert_close(gaussian(x, mean, sigma2), wanted)


def test_the_kl_is_torchs_and_what_draws_say():
    mu, log_var = torch.tensor([[0.0, 1.5, -0.4]]), torch.tensor([[0.0, -2.0, 0.7]])
    sigma = torch.exp(log_var / 2)
    q, prior = Normal(mu, sigma), Normal(torch.zeros(3), torch.ones(3))
    kl = kl_to_prior(mu, log_var)
    torch.testing.assert_close(kl, kl_divergence(q, prior))
    z = mu + sigma * torch.randn(200_000, 3, generator=torch.Generator().manual_seed(1))
    excess = q.log_prob(z) - prior.log_prob(z)  # (200000, 3)
    error = excess.std(dim=0) / len(z) ** 0.5
    assert (abs(excess.mean(dim=0) - kl[0]) <= 4 * error).all()
    assert (kl[0] > 4 * error).tolist() == [False, True, True], "only the prior itself costs nothing"


# --- the networks


@pytest.mark.parametrize("world", [GREY, COLOURED], ids=lambda w: w.name)
@pytest.mark.parametrize("name", models.OF_IMAGES)
def test_a_frames_flat_numbers_are_the_whole_model(name, world):
    config = {"latent": 3} if name == "linear_vae" else SMALL
    learner = build(name, config, world.data())
    learner.advance(30)
    x, z = rows_of(world), np.random.default_rng(1).standard_normal((40, 3)).astype(np.float32)
    arrays, sizes = learner.snapshot().arrays, learner.config.sizes(world.shape)
    said = evaluated(arrays["encoder"], sizes["encoder"], x if name == "linear_vae" else seen(x, world.shape))
    mu, log_var = learner.encode(x)
    np.testing.assert_allclose(mu, said[:, :3], atol=1e-4)
    if name == "autoencoder":
        assert said.shape[1] == 3
        assert (log_var == -np.inf).all(), "it has no noise"
    else:
        np.testing.assert_allclose(log_var, said[:, 3:], atol=1e-4)
    shown = evaluated(arrays["decoder"], sizes["decoder"], z)
    np.testing.assert_allclose(learner.decode(z), shown if name == "linear_vae" else expit(shown), atol=1e-4)


def test_sizes_are_the_designs():
    assert VAEConfig().sizes((28, 28, 1)) == {"encoder": (784, 128, 4), "decoder": (2, 64, 64, 784)}
    assert VAEConfig(latent=10).sizes((32, 32, 3)) == {"encoder": (768, 128, 20), "decoder": (10, 64, 64, 3072)}
    assert AutoencoderConfig().sizes((8, 8, 1)) == {"encoder": (64, 128, 2), "decoder": (2, 64, 64, 64)}
    assert LinearVAEConfig().sizes((32, 32, 3)) == {"encoder": (3072, 10), "decoder": (5, 3072)}
    assert numbers((3, 2, 1)) == 3 * 2 + 2 + 2 * 1 + 1


@pytest.mark.parametrize("name", worlds.OF_IMAGES)
def test_the_shape_of_an_image_follows_from_how_many_numbers_it_has(name):
    shape = source(name).shape
    assert square(int(np.prod(shape))) == shape


@pytest.mark.parametrize("pixels", [2, 65, 785, 3 * 63])
def test_what_is_no_square_is_refused(pixels):
    with pytest.raises(ValueError, match="no square"):
        square(pixels)


# --- the losses


def loss_of(learner, x: np.ndarray, noise: np.ndarray) -> float:
    """Return a VAE's loss from the running mean of its weights, in float64, written anew."""
    arrays, sizes, config = learner.snapshot().arrays, learner.sizes, learner.config
    mu, log_var = np.split(evaluated(arrays["encoder"], sizes["encoder"], seen(x, learner.shape)), 2, axis=1)
    sigma = torch.tensor(np.sqrt(np.exp(log_var)))
    z = mu + sigma.numpy() * noise
    logits = torch.tensor(evaluated(arrays["decoder"], sizes["decoder"], z))
    if config.likelihood == "bernoulli":
        log_p = Bernoulli(logits=logits, validate_args=False).log_prob(torch.tensor(x))
    else:
        log_p = Normal(torch.sigmoid(logits), config.noise).log_prob(torch.tensor(x))
    kl = kl_divergence(Normal(torch.tensor(mu), sigma), Normal(0.0, 1.0))
    return float((-log_p.sum(dim=1) + config.beta * kl.sum(dim=1)).mean())


@pytest.mark.parametrize("world", [GREY, COLOURED], ids=lambda w: w.name)
@pytest.mark.parametrize("own", [{}, {"beta": 4.0}, {"likelihood": "gaussian", "noise": 0.2, "beta": 0.25}], ids=str)
def test_the_loss_is_the_papers(own, world):
    """With sigma far from 1, so that no factor of it can hide."""
    learner = build("vae", {**SMALL, **own}, world.data())
    learner.advance(60)
    with torch.no_grad():
        learner.mean["encoder"][-3:] = -1.5
    x, noise = rows_of(world), np.random.default_rng(1).standard_normal((40, 3)).astype(np.float32)
    ours = learner.loss(learner.mean, torch.tensor(x), torch.tensor(noise))
    assert float(ours) == pytest.approx(loss_of(learner, x, noise), rel=1e-5)


def test_the_loss_that_is_shown_is_of_images_that_are_learned_with_one_noise():
    learner = build("vae", SMALL, GREY.data())
    learner.advance(10)
    x = GREY.data().x[:500]
    noise = torch.randn(len(x), 3, generator=torch.Generator().manual_seed(0)).numpy()
    assert learner.snapshot().scalars["training_loss"] == pytest.approx(loss_of(learner, x, noise), rel=1e-5)


def test_an_autoencoders_loss_is_the_reconstruction_at_its_code_and_knows_no_noise():
    learner = build("autoencoder", SMALL, GREY.data())
    learner.advance(30)
    x = rows_of(GREY)
    one, other = (learner.loss(learner.mean, torch.tensor(x), torch.randn(40, 3)) for _ in range(2))
    assert torch.equal(one, other)
    assert float(one) == pytest.approx(-learner.log_likelihood(x, learner.encode(x)[0]).mean(), rel=1e-6)


@pytest.mark.parametrize("name", models.OF_IMAGES)
def test_the_gradient_is_the_losss(name):
    """Against differences along random directions, in float64."""
    learner = build(
        name, {"latent": 3} if name == "linear_vae" else {**SMALL, "beta": 2.0} if name == "vae" else SMALL, GREY.data()
    )
    learner.advance(20)
    x, noise = torch.tensor(rows_of(GREY)).double(), torch.randn(40, 3).double()
    w = {key: flat.double().requires_grad_() for key, flat in learner.mean.items()}
    gradient = torch.autograd.grad(learner.loss(w, x, noise), list(w.values()))
    for key, own in zip(w, gradient, strict=True):
        way = torch.randn_like(own)
        with torch.no_grad():
            ends = [learner.loss({**w, key: w[key] + h * way}, x, noise) for h in (1e-6, -1e-6)]
        assert float((ends[0] - ends[1]) / 2e-6) == pytest.approx(float((own * way).sum()), rel=1e-4, abs=1e-6)


def test_a_linear_loss_in_closed_form_is_the_mean_over_draws():
    learner = build("linear_vae", {"latent": 3, "beta": 2.0}, GREY.data())
    learner.advance(50)
    x = torch.tensor(rows_of(GREY, 1))
    many, w = x.expand(20_000, -1), learner.mean
    with torch.no_grad():
        mu, log_var = learner.posterior(w, many)
        z = mu + torch.exp(log_var / 2) * torch.randn(mu.shape, generator=torch.Generator().manual_seed(2))
        drawn = -learner.log_p(w, many, z) + 2 * kl_to_prior(mu, log_var).sum(dim=1)
        error = float(drawn.std()) / len(drawn) ** 0.5
        assert abs(float(learner.loss(w, x, mu[:1]) - drawn.mean())) < 4 * error < 1


# --- what training comes to


def test_what_is_shown_is_the_running_mean():
    learner, wanted = build("vae", {**SMALL, "steps": 60}, GREY.data()), None
    for step in range(30):
        learner.advance(1)
        iterate = learner.learned["decoder"].detach().numpy().astype(float)
        share = 1 if wanted is None else 1 - step / (step + 8)
        wanted = iterate if wanted is None else wanted + share * (iterate - wanted)
        np.testing.assert_allclose(learner.snapshot().arrays["decoder"], wanted, atol=1e-5)
    assert abs(wanted - iterate).max() > 1e-2


def test_no_two_steps_have_the_same_batch_or_noise():
    learner = build("vae", {"batch": 4}, source("digits").data())
    rows, noise = zip(*(learner.batch(step) for step in range(200)), strict=True)
    assert len({tuple(own.tolist()) for own in rows}) == len({float(own[0, 0]) for own in noise}) == 200
    drawn, every = torch.stack(noise), torch.cat(rows)
    assert abs(float(drawn.mean())) < 4 / drawn.numel() ** 0.5
    assert float(drawn.var()) == pytest.approx(1, abs=4 * (2 / drawn.numel()) ** 0.5)
    assert int(every.max()) < len(learner.x)
    assert len(every.unique()) > 500


def test_the_learning_rate_rises_for_a_fifth_and_falls_in_the_second_half():
    rates = [rate(progress) for progress in np.linspace(0, 1, 101)]
    assert 0 < rates[0] < 0.01
    assert all(a < b for a, b in pairwise(rates[:21]))
    assert rates[20:51] == [1.0] * 31
    assert all(b < a for a, b in pairwise(rates[50:]))
    assert rates[-1] == pytest.approx(0.05)


@pytest.mark.parametrize(("name", "storage"), [("vae", COARSE), ("autoencoder", COARSE), ("linear_vae", FINE)])
def test_a_kept_model_is_what_the_film_holds(name, storage):
    learner = build(name, {}, GREY.data())
    learner.advance(20)
    kept = learner.kept()
    for key, values in learner.snapshot().arrays.items():
        assert learner.config.stored(key) == storage
        assert np.array_equal(kept.snapshot().arrays[key], storage.rounded(values))
        assert not np.array_equal(values, storage.rounded(values))


@pytest.mark.parametrize("name", models.OF_IMAGES)
def test_what_is_learned_is_worth_its_price(name):
    """On held-out images the ELBO is above log p of who knows the mean image alone; an autoencoder pays nothing."""
    learner = build(name, {"steps": 300}, source("digits", images=400).data())
    learner.advance(300)
    x, mean = source("digits").held_out().x, learner.x.mean(dim=0, keepdim=True)
    mu, log_var = learner.encode(x)
    z = mu + np.exp(log_var / 2) * np.random.default_rng(1).standard_normal(mu.shape).astype(np.float32)
    price = 0.0 if name == "autoencoder" else kl_to_prior(torch.tensor(mu), torch.tensor(log_var)).sum(dim=1).numpy()
    seen, blind = torch.tensor(x), mean.expand(len(x), -1)
    ignorant = (
        gaussian(seen, blind, learner.x.var(dim=0).mean())
        if name == "linear_vae"
        else bernoulli(seen, blind.logit(1e-3))
    )
    gain = learner.log_likelihood(x, z) - price - ignorant.numpy()
    assert gain.mean() > 5 * gain.std() / len(gain) ** 0.5


@pytest.mark.parametrize("name", models.OF_IMAGES)
def test_a_film_travels(name):
    spec = RunSpec(model=name, world="digits", data={"images": 100}, config={"steps": 30})
    film = compute(spec)
    again = decode(encode(film), spec)
    assert again.complete
    assert len(again) == len(film) == len(schedule(30, 25))
    assert all(np.array_equal(values, again.arrays[key]) for key, values in film.arrays.items())
    assert film.checkpoints == {}


@pytest.mark.parametrize("world", [source("digits"), COLOURED], ids=lambda w: w.name)
def test_many_dimensions_are_taken_up_from_the_start(world):
    """With a sigma of 1 to begin with none of them was."""
    learner = build("vae", {"latent": 16, "steps": 300}, world.data())
    learner.advance(300)
    mu, log_var = map(torch.tensor, learner.encode(world.held_out().x))
    assert float(kl_to_prior(mu, log_var).sum(dim=1).mean()) > 2


def test_it_begins_at_the_mean_image():
    learner = build("vae", {}, GREY.data())
    x = GREY.data().x
    shown = learner.decode(np.random.default_rng(1).standard_normal((50, 2)).astype(np.float32))
    assert abs(shown - x.mean(axis=0)).mean() < 0.2 * abs(x - x.mean(axis=0)).mean()
    _, log_var = learner.encode(x)
    assert np.exp(log_var / 2).mean() == pytest.approx(np.exp(-2), rel=0.3)


def test_more_beta_is_less_kl():
    kl = [
        compute(RunSpec(model="vae", world="digits", config={"beta": b, "steps": 300})).scalars["kl"][-1]
        for b in (0.25, 1.0, 4.0)
    ]
    assert kl[0] > kl[1] + 0.5 > kl[2] + 1


@pytest.mark.parametrize(("field", "value"), [("beta", 16.0), ("learning_rate", 0.0005)])
def test_a_branch_goes_its_own_way_from_its_step_on(field, value):
    spec = RunSpec(model="vae", world="digits", config={"steps": 300})
    turn = schedule(300, 25)[12]
    straight, branched = compute(spec), compute(spec.branched(turn, field, value))
    a, b = straight.arrays["decoder"], branched.arrays["decoder"]
    assert np.array_equal(a[:13], b[:13])
    assert not np.array_equal(a[13], b[13])
    if field == "beta":
        assert branched.scalars["kl"][-1] < straight.scalars["kl"][-1] / 2


# --- the linear VAE and probabilistic PCA


def exact(learner, x: np.ndarray) -> tuple[float, float]:
    """Return the mean ELBO and the mean log p of images, from the model's numbers and without a draw."""
    pixels, d = x.shape[1], learner.latent
    decoder = learner.snapshot().arrays["decoder"].astype(float)
    w, b, x = decoder[: pixels * d].reshape(pixels, d), decoder[pixels * d :], x.astype(float)
    mu, log_var = (part.astype(float) for part in learner.encode(x.astype(np.float32)))
    elbo = ppca.elbo(x, mu, log_var, w, b, learner.sigma2).mean()
    return float(elbo), float(ppca.log_prob(x, w, b, learner.sigma2).mean())


def test_on_a_known_gaussian_it_comes_to_the_exact_log_p():
    """4x4 pixels from a law of three directions: log p under the law, by scikit-learn and by us are one."""
    rng = np.random.default_rng(5)
    w, b = rng.standard_normal((16, 3)) * [0.3, 0.2, 0.12], rng.uniform(0.3, 0.7, 16)
    x = (rng.standard_normal((2000, 3)) @ w.T + b + 0.05 * rng.standard_normal((2000, 16))).astype(np.float32)
    learner = build("linear_vae", {"latent": 3, "steps": 2000}, Images(x, np.zeros(2000, np.int64)))
    before = exact(learner, x)[1]
    learner.advance(2000)
    elbo, log_p = exact(learner, x)
    best = PCA(3).fit(x.astype(float)).score(x.astype(float))
    assert before < best - 2
    assert best - 0.02 < elbo <= log_p <= best + 1e-6
    assert log_p == pytest.approx(ppca.log_prob(x.astype(float), w, b, 0.05**2).mean(), abs=0.03)
    assert learner.sigma2**0.5 == pytest.approx(0.05, abs=0.001)


@pytest.mark.parametrize("latent", [1, 5, 16])
def test_on_digits_it_comes_within_a_twentieth_of_a_nat_of_probabilistic_pca(latent):
    x = source("digits").data().x
    learner = build("linear_vae", {"latent": latent}, source("digits").data())
    learner.advance(learner.config.steps)
    elbo, log_p = exact(learner, x)
    best = PCA(latent).fit(x.astype(float)).score(x.astype(float))
    assert best - 0.05 < log_p <= best + 1e-6
    assert best - 0.1 < elbo <= log_p + 1e-9
    assert exact(learner.kept(), x)[1] > log_p - 0.01


def test_its_rows_of_log_variance_stay_zero_and_a_given_noise_stays_as_it_is():
    learner = build("linear_vae", {"latent": 3, "noise": 0.3}, GREY.data())
    learner.advance(50)
    rows = learner.snapshot().arrays["encoder"][: 6 * 64].reshape(6, 64)
    assert (rows[3:] == 0).all()
    assert (rows[:3] != 0).any()
    assert learner.sigma2 == pytest.approx(0.09)
    assert LinearVAEConfig(noise=1e-9).noise == 0.02, "no pixel is known better than that"
