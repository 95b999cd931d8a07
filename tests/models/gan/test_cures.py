"""Each cure against a second derivation of what it does."""

import numpy as np
import pytest
import torch

from explorer.models.gan import cures
from explorer.models.gan.networks import LEAK, features
from tests.models.gan.by_hand import weights_of
from tests.models.gan.variants import WORLDS, build, noise_for


def curved(x: torch.Tensor) -> torch.Tensor:
    """Return a D whose slope is known everywhere: f = x^2 + 3 y."""
    return x[:, 0] ** 2 + 3 * x[:, 1]


POINTS = torch.tensor(np.random.default_rng(1).normal(size=(30, 2)))


def slopes_by_differences(judge, x: np.ndarray, step: float = 1e-4) -> np.ndarray:
    """Return the gradient of D at x by central differences: (n, p) -> (n, p)."""
    return np.stack([(judge(x + step * e) - judge(x - step * e)) / (2 * step) for e in np.eye(x.shape[1])], axis=1)


def test_r1_is_the_mean_square_of_a_known_slope():
    wanted = (4 * POINTS[:, 0] ** 2 + 9).mean()
    assert cures.r1(curved, POINTS).item() == pytest.approx(float(wanted))


def test_the_gradient_penalty_is_how_far_a_known_slope_is_from_one():
    forged, mix = POINTS.flip(0), torch.linspace(0, 1, 30, dtype=POINTS.dtype)[:, None]
    between = (1 - mix) * POINTS + mix * forged
    wanted = ((torch.sqrt(4 * between[:, 0] ** 2 + 9) - 1) ** 2).mean()
    assert cures.gradient_penalty(curved, POINTS, forged, mix).item() == pytest.approx(float(wanted))
    straight = lambda x: x @ torch.tensor([0.6, 0.8], dtype=x.dtype)  # noqa: E731
    assert cures.gradient_penalty(straight, POINTS, forged, mix).item() == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("more", [{}, {"fourier": 2}, {"spectral": True}, {"pack": 2}])
@pytest.mark.parametrize("name", WORLDS)
def test_r1_of_a_d_is_what_differences_of_its_answers_say(name, more):
    learner = build(name, r1=0.7, **more)
    learner.advance(30)
    x, z = WORLDS[name].data().x, noise_for(learner, 200)
    flat, sizes, c = learner.snapshot().arrays["discriminator"].astype(float), learner.sizes, learner.config

    def judge(packs):
        return answers(weights_of(flat, sizes["discriminator"]), packs, c.pack, c.fourier)

    packs = x.reshape(len(x) // c.pack, -1)
    slopes = slopes_by_differences(judge, packs)
    assert learner.losses(x, z).penalty == pytest.approx(0.7 / 2 * (slopes**2).sum(axis=1).mean(), rel=5e-3)


def answers(weights, packs, pack, octaves) -> np.ndarray:
    """Return what D says, in float64: a second way to write it."""
    x = packs.reshape(len(packs), pack, -1)
    waves = [f(2**k * np.pi * x / 4) for k in range(octaves) for f in (np.sin, np.cos)]
    h = np.concatenate([x / 2, *waves], axis=2).reshape(len(packs), -1)
    for layer, (w, b) in enumerate(weights):
        h = (np.where(h > 0, h, LEAK * h) if layer else h) @ w.T + b
    return h[:, 0]


def test_clipping_bounds_every_number_of_d_and_no_other():
    held, free = build(loss="wasserstein", clip=0.03), build(loss="wasserstein")
    for learner in (held, free):
        learner.advance(20)
    largest = {who: np.abs(who.snapshot().arrays["discriminator"]).max() for who in (held, free)}
    assert largest[held] == np.float32(0.03)
    assert largest[free] > 0.5
    assert np.abs(held.snapshot().arrays["generator"]).max() > 0.5


def test_spectral_normalization_divides_by_the_largest_singular_value():
    weights = [torch.randn(9, 5, generator=torch.Generator().manual_seed(i)) * (i + 1) for i in range(3)]
    norm = cures.SpectralNorm(weights, torch.Generator().manual_seed(0))
    for before, after in zip(weights, norm(weights), strict=True):
        assert float(torch.linalg.matrix_norm(after, 2)) == pytest.approx(1, abs=2e-3)
        wanted = before / torch.linalg.matrix_norm(before, 2)
        np.testing.assert_allclose(after.numpy(), wanted.numpy(), atol=5e-3)


def test_its_gradient_goes_through_the_divisor():
    """Where u has settled, d (W / |W|) is torch's own, through its singular values."""
    weight = torch.randn(6, 4, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    norm = cures.SpectralNorm([weight], torch.Generator().manual_seed(0))
    norm.directions = [torch.linalg.svd(weight).U[:, 0]]
    direction = torch.randn(6, 4, generator=torch.Generator().manual_seed(2), dtype=torch.float64)
    gradients = []
    for normalized in (lambda w: norm([w])[0], lambda w: w / torch.linalg.matrix_norm(w, 2)):
        w = weight.clone().requires_grad_()
        gradients.append(torch.autograd.grad((normalized(w) * direction).sum(), w)[0])
    np.testing.assert_allclose(gradients[0].numpy(), gradients[1].numpy(), atol=1e-10)


def test_in_training_every_layer_of_d_stays_at_one_and_without_it_none_does():
    held, free = build(spectral=True), build()
    stretch = {}
    for learner in (held, free):
        for n_steps in (0, 1, 100):
            learner.advance(n_steps)
            flat = learner.snapshot().arrays["discriminator"]
            stretch[learner, n_steps] = [np.linalg.norm(w, 2) for w, _ in weights_of(flat, (2, 32, 32, 1))]
    for n_steps in (0, 1, 100):
        assert stretch[held, n_steps] == pytest.approx([1, 1, 1], abs=0.03)
        assert max(stretch[free, n_steps]) > 1.2


def test_a_power_iteration_a_step_keeps_up_with_a_d_that_learns_fast():
    """It lags a little; without it the direction from the start says too little of W, which doubles."""
    kept, frozen = (build(spectral=True, discriminator_rate=0.03) for _ in range(2))
    frozen.spectral.iterate = lambda weights: None
    largest = {}
    for learner in (kept, frozen):
        learner.advance(100)
        weights = weights_of(learner.snapshot().arrays["discriminator"], (2, 32, 32, 1))
        largest[learner] = max(np.linalg.norm(w, 2) for w, _ in weights)
    assert largest[kept] < 1.25
    assert largest[frozen] > 2


def test_a_pack_holds_whole_points_side_by_side_and_leaves_out_what_fills_none():
    x = torch.arange(14).reshape(7, 2)
    assert cures.packed(x, 1).tolist() == x.tolist()
    assert cures.packed(x, 3).tolist() == [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11]]
    assert cures.packed(x, 4).shape == (1, 8)
    assert build(pack=4, fourier=2).sizes["discriminator"] == (4 * 2 * 5, 32, 32, 1)


def test_instance_noise_adds_its_variance_and_at_zero_nothing():
    x, noise = torch.zeros(20_000, 2), torch.randn(20_000, 2, generator=torch.Generator().manual_seed(0))
    assert cures.noised(x, noise, 0.0) is x
    assert float(cures.noised(x, noise, 0.3).std()) == pytest.approx(0.3, rel=0.02)
    assert float(cures.noised(x + 1, noise, 0.3).mean()) == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("decay", [0.5, 0.9, 0.999])
def test_the_running_mean_is_its_closed_form(decay):
    """mean_T = sum_t (1 - a_t) w_t prod_{s > t} a_s + w_0 prod a, where a_t = min(decay, (1 + t) / (10 + t))."""
    learner = build(averaging=decay)
    first, seen = learner.state()["generator"], []
    for _ in range(25):
        learner.advance(1)
        seen.append(learner.state()["generator"].astype(float))
    a = np.minimum(decay, (1 + np.arange(25)) / (10 + np.arange(25)))
    after = np.append(np.cumprod(a[::-1])[::-1][1:], 1.0)  # prod_{s > t} a_s
    wanted = np.prod(a) * first + sum((1 - a[t]) * after[t] * seen[t] for t in range(25))
    shown = learner.snapshot().arrays["generator"]
    np.testing.assert_allclose(shown, wanted, atol=1e-5)
    assert np.abs(shown - seen[-1]).max() > 1e-4, "it is not the last weights"


def test_without_it_the_last_weights_are_shown():
    learner = build()
    learner.advance(5)
    assert np.array_equal(learner.snapshot().arrays["generator"], learner.state()["generator"])


def test_falling_rates_are_whole_for_half_of_the_steps_and_end_at_nothing():
    assert [cures.falling(p) for p in (0.0, 0.3, 0.5, 0.75, 1.0)] == [1, 1, 1, 0.5, 0]
    plain, falling = build(steps=40, optimizer="sgd"), build(steps=40, optimizer="sgd", decay=True)
    for learner in (plain, falling):
        learner.advance(20)
    assert np.array_equal(plain.state()["generator"], falling.state()["generator"])
    moved = {}
    for learner in (plain, falling):
        learner.advance(19)
        before = learner.state()["generator"]
        learner.advance(1)
        moved[learner] = np.abs(learner.state()["generator"] - before).max()
    assert 0 < moved[falling] < 0.2 * moved[plain]


def test_waves_are_sines_and_cosines_of_doubled_frequency():
    x = torch.tensor([[0.5, -1.0]])
    a = np.pi / 4 * x.numpy()
    wanted = [x / 2, np.sin(a), np.cos(a), np.sin(2 * a), np.cos(2 * a)]
    np.testing.assert_allclose(features(x, 2).numpy(), np.concatenate(wanted, axis=1), atol=1e-6)
    assert torch.equal(features(x, 0), x / 2)


@pytest.mark.parametrize("penalty", ["r1", "gradient_penalty"])
def test_penalties_fall_as_the_rates_do_where_that_is_chosen(penalty):
    def read(step: int, **more: bool) -> float:
        learner = build(steps=40, **{penalty: 1.0}, **more)
        learner.step = step
        return learner.losses(learner.x[:40].numpy(), noise_for(learner, 40)).penalty

    assert [read(s, anneal=True) / read(s) for s in (0, 20, 30, 40)] == pytest.approx([1, 1, 0.5, 0])
    assert read(30, decay=True) == read(0), "rates may fall alone"
