"""Probabilistic PCA and the linear VAE: closed forms against scipy's Gaussian, numerical optima and rotated models."""

import numpy as np
import pytest
from scipy.optimize import minimize
from scipy.stats import multivariate_normal

from explorer.exact import ppca

P, N = 7, 400
NOISE = 0.6


@pytest.fixture(scope="module")
def x():
    rng = np.random.default_rng(5)
    return rng.standard_normal((N, 3)) @ rng.standard_normal((3, P)) + 0.4 * rng.standard_normal((N, P)) + 2.0


@pytest.fixture(scope="module")
def data(x):
    return ppca.spectrum(x)


def full(x, W, b, sigma2):
    """The density by the covariance whole."""
    return multivariate_normal(b, W @ W.T + sigma2 * np.eye(len(b))).logpdf(x)


def objective(x, parts, sigma2, beta):
    """The mean of E_q[log p(x | z)] - beta KL for decoder W, b and encoder mu = (x - c) V^T, in plain sums."""
    W, b, V, c, log_var = parts
    mu = (x - c) @ V.T
    square = ((x - b - mu @ W.T) ** 2).sum(axis=1) + (np.exp(log_var) * (W**2).sum(axis=0)).sum()
    kl = (mu**2 + np.exp(log_var) - 1 - log_var).sum(axis=1) / 2
    return (-len(b) / 2 * np.log(2 * np.pi * sigma2) - square / (2 * sigma2) - beta * kl).mean()


@pytest.mark.parametrize("k", [1, 2, 3, 5])
def test_the_mean_by_eigenvalues_is_that_by_woodbury_and_by_the_whole_covariance(x, data, k):
    fit = ppca.fitted(data, k)
    assert fit.log_prob == pytest.approx(full(x, fit.W, fit.b, fit.sigma2).mean(), abs=1e-10)
    np.testing.assert_allclose(ppca.log_prob(x, fit.W, fit.b, fit.sigma2), full(x, fit.W, fit.b, fit.sigma2))
    assert fit.sigma2 == pytest.approx(np.linalg.eigvalsh(np.cov(x.T, bias=True))[: P - k].mean())


def test_woodbury_holds_for_any_decoder(x):
    rng = np.random.default_rng(0)
    for k, sigma2 in ((1, 0.3), (4, 2.0), (P + 2, 0.01)):
        W, b = rng.standard_normal((P, k)), rng.standard_normal(P)
        np.testing.assert_allclose(ppca.log_prob(x, W, b, sigma2), full(x, W, b, sigma2), rtol=1e-9)


@pytest.mark.parametrize("sigma2", [None, 0.05, 2.0, 1e3])
def test_nothing_near_it_is_likelier(x, data, sigma2):
    """Neither at the likeliest noise nor at a given one, where directions below it are left out."""
    fit = ppca.fitted(data, 3, sigma2)
    assert fit.log_prob == pytest.approx(ppca.log_prob(x, fit.W, fit.b, fit.sigma2).mean(), abs=1e-9)
    rng = np.random.default_rng(1)
    for scale in (0.3, 0.03):
        for _ in range(40):
            W = fit.W + scale * rng.standard_normal(fit.W.shape)
            b = fit.b + scale * rng.standard_normal(P)
            noise = fit.sigma2 if sigma2 else fit.sigma2 * np.exp(scale * rng.standard_normal())
            assert ppca.log_prob(x, W, b, noise).mean() < fit.log_prob


def test_dimensions_that_hold_the_data_whole_have_no_answer(x):
    flat = x.copy()
    flat[:, 3:] = flat[:, :1]
    for k in (3, 5):
        with pytest.raises(ValueError, match="hold the data whole"):
            ppca.fitted(ppca.spectrum(flat), k)
        with pytest.raises(ValueError, match="hold the data whole"):
            ppca.noise_learned(ppca.spectrum(flat).eigenvalues, 1.0, k)
    with pytest.raises(ValueError, match="hold the data whole"):
        ppca.fitted(ppca.spectrum(x), P)
    assert np.isfinite(ppca.fitted(ppca.spectrum(flat), 2).log_prob)


def test_the_elbo_is_log_p_less_the_divergence_from_the_exact_posterior(x):
    """log p(x) - ELBO = KL(q || p(z | x)), both Gaussian, written out with the exact posterior's full covariance."""
    rng = np.random.default_rng(2)
    W, b, sigma2 = rng.standard_normal((P, 3)), rng.standard_normal(P), 0.7
    mu, log_var = rng.standard_normal((N, 3)), rng.standard_normal((N, 3))
    inverse = (W.T @ W + sigma2 * np.eye(3)) / sigma2
    mean = (x - b) @ W @ np.linalg.inv(inverse) / sigma2
    trace = (np.exp(log_var) * inverse.diagonal()).sum(axis=1)
    off = np.einsum("ni,ij,nj->n", mu - mean, inverse, mu - mean)
    gap = (trace + off - 3 - np.linalg.slogdet(inverse)[1] - log_var.sum(axis=1)) / 2
    assert (gap > 0).all()
    log_p = ppca.log_prob(x, W, b, sigma2)
    np.testing.assert_allclose(log_p - ppca.elbo(x, mu, log_var, W, b, sigma2), gap, atol=1e-8)


def test_where_columns_are_orthogonal_the_exact_posterior_leaves_no_gap(x, data):
    fit = ppca.fitted(data, 3)
    M = fit.W.T @ fit.W + fit.sigma2 * np.eye(3)
    mu = (x - fit.b) @ fit.W @ np.linalg.inv(M)
    log_var = np.tile(np.log(fit.sigma2 / M.diagonal()), (N, 1))
    reached = ppca.elbo(x, mu, log_var, fit.W, fit.b, fit.sigma2)
    np.testing.assert_allclose(reached, ppca.log_prob(x, fit.W, fit.b, fit.sigma2), atol=1e-9)
    turn = np.linalg.qr(np.random.default_rng(3).standard_normal((3, 3)))[0]  # the same density, and no diagonal q
    turned = ppca.elbo(x, mu @ turn, log_var, fit.W @ turn, fit.b, fit.sigma2)
    assert turned.mean() < fit.log_prob - 0.1


def test_angles_are_those_that_were_turned_by():
    basis = np.eye(P)
    for degrees in (0.0, 1e-7, 30.0, 89.9999999, 90.0):
        turned = basis[:, :2].copy()
        turned[[1, 2], 1] = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        mixed = turned @ [[2.0, 1.0], [0.5, -3.0]]  # another basis of the same plane
        np.testing.assert_allclose(ppca.angles(basis[:, :2], mixed), [0, degrees], atol=1e-9)
    np.testing.assert_allclose(ppca.angles(basis[:, :1], basis[:, :3]), [0], atol=1e-9)
    np.testing.assert_allclose(ppca.angles(basis[:, :3], basis[:, 3:4]), [90], atol=1e-9)


@pytest.mark.parametrize("beta", [0.25, 1.0, 4.0, 16.0])
@pytest.mark.parametrize("k", [2, 5])
def test_no_optimizer_finds_better_than_the_closed_form(x, data, beta, k):
    """W, b, V, c and log s^2 free, from three starts: the best value, KLs and squared error are the closed form's."""
    values = data.eigenvalues
    shapes = [(P, k), (P,), (k, P), (P,), (k,)]
    ends = np.cumsum([0, *[int(np.prod(s)) for s in shapes]])

    def parts(flat):
        return [flat[i:j].reshape(s) for i, j, s in zip(ends[:-1], ends[1:], shapes, strict=True)]

    moments = np.cov(x.T, bias=True)

    def negative(flat):
        """The objective from moments alone, and its gradient, so that the optimizer is quick."""
        W, b, V, c, log_var = parts(flat)
        s2, m = np.exp(log_var), data.mean
        A, off, code = np.eye(P) - W @ V, m - b - W @ (V @ (m - c)), V @ (m - c)
        weights, tau = (W**2).sum(axis=0), NOISE**2
        loss = (np.trace(A @ moments @ A.T) + off @ off + s2 @ weights) / (2 * tau)
        loss += beta / 2 * (np.trace(V @ moments @ V.T) + code @ code + (s2 - 1 - log_var).sum())
        to_W = (-A @ moments @ V.T - np.outer(off, code) + W * s2) / tau
        to_V = (-W.T @ A @ moments - np.outer(W.T @ off, m - c)) / tau + beta * (V @ moments + np.outer(code, m - c))
        to_c = V.T @ (W.T @ off / tau - beta * code)
        to_log_var = s2 * weights / (2 * tau) + beta / 2 * (s2 - 1)
        return loss, np.concatenate([to_W.ravel(), -off / tau, to_V.ravel(), to_c, to_log_var])

    found = []
    for seed in range(3):
        start = 0.3 * np.random.default_rng(seed).standard_normal(ends[-1])
        found.append(minimize(negative, start, jac=True, method="L-BFGS-B", options={"maxiter": 20_000, "ftol": 1e-15}))
    best = min(found, key=lambda it: it.fun)
    *_, V, c, log_var = parts(best.x)
    assert -best.fun - P / 2 * np.log(2 * np.pi * NOISE**2) == pytest.approx(
        objective(x, parts(best.x), NOISE**2, beta)
    )
    wanted = ppca.optimum(values, NOISE, beta, k)
    left = wanted.reconstruction.sum() + values[k:].sum() / (2 * NOISE**2)
    assert best.fun == pytest.approx(left + beta * wanted.kl.sum(), abs=1e-4)
    mu = (x - c) @ V.T
    kl = (mu**2 + np.exp(log_var) - 1 - log_var).mean(axis=0) / 2
    np.testing.assert_allclose(np.sort(kl)[::-1], wanted.kl, atol=0.02)
    assert (kl > 0.02).sum() == ppca.active(values, NOISE, beta, k) == wanted.used.sum()


def test_a_direction_is_used_where_its_variance_is_above_beta_times_the_noise(data):
    values = data.eigenvalues
    for i in range(3):
        beta = values[i] / NOISE**2
        assert ppca.active(values, NOISE, beta * 0.999, P) == i + 1
        assert ppca.active(values, NOISE, beta * 1.001, P) == i
    assert ppca.active(values, NOISE, 1e-6, 2) == 2
    assert ppca.active(values, 1e3, 1.0, P) == 0


@pytest.mark.parametrize("beta", [0.5, 1.0, 3.0])
def test_the_best_direction_is_a_stationary_point_and_the_best_of_a_grid(beta):
    """One direction by brute force: no w, v, s^2 of a fine grid gives more, and near the optimum nothing does."""
    for value in (0.1, 1.0, 9.0):
        best = ppca.optimum(np.array([value]), NOISE, beta, 1)

        def gain(w, v, s2, value=value):
            square = value * (1 - w * v) ** 2 + w**2 * s2
            return -square / (2 * NOISE**2) - beta / 2 * (v**2 * value + s2 - 1 - np.log(s2))

        reached = gain(best.w[0], best.v[0], best.s2[0])
        assert reached == pytest.approx(-best.reconstruction[0] - beta * best.kl[0])
        grid = np.meshgrid(np.linspace(0, 4, 81), np.linspace(0, 3, 121), np.geomspace(1e-3, 2, 80))
        assert gain(*grid).max() <= reached + 1e-12
        assert gain(*grid).max() > reached - 0.05


@pytest.mark.parametrize("beta", [0.25, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("k", [1, 3, 5])
def test_the_noise_that_is_learned_is_the_best_of_all(data, beta, k):
    sigma = ppca.noise_learned(data.eigenvalues, beta, k)
    if beta == 1.0:
        assert sigma**2 == pytest.approx(ppca.fitted(data, k).sigma2)

    def reached(noise):
        best = ppca.optimum(data.eigenvalues, noise, beta, k)
        rest = P * np.log(2 * np.pi * noise**2) / 2 + data.eigenvalues[k:].sum() / (2 * noise**2)
        return -rest - best.reconstruction.sum() - beta * best.kl.sum()

    grid = np.geomspace(1e-2, 1e2, 4001)
    values = [reached(noise) for noise in grid]
    assert max(values) <= reached(sigma) + 1e-12
    assert grid[np.argmax(values)] == pytest.approx(sigma, rel=0.003)


def test_without_a_price_all_dimensions_are_used_and_the_noise_is_the_limit(data):
    values = data.eigenvalues
    sigma = ppca.noise_learned(values, 0.0, 3)
    assert sigma == pytest.approx(ppca.noise_learned(values, 1e-9, 3))
    assert ppca.active(values, sigma, 0.0, 3) == 3


def test_with_beta_one_the_best_objective_is_log_p(x, data):
    """At beta = 1 the bound is tight: what is reached at a given noise is probabilistic PCA's own log p there."""
    for k in (1, 3):
        best = ppca.optimum(data.eigenvalues, NOISE, 1.0, k)
        rest = P * np.log(2 * np.pi * NOISE**2) / 2 + data.eigenvalues[k:].sum() / (2 * NOISE**2)
        wanted = ppca.fitted(data, k, NOISE**2).log_prob
        assert -rest - best.reconstruction.sum() - best.kl.sum() == pytest.approx(wanted)
