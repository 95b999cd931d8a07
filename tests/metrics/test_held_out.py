"""Grades on real data: what was computed by hand is read, and who knows nothing or the wrong thing reads so."""

import numpy as np
import pytest

from explorer import models, worlds
from explorer.metrics.classifiers import evaluator_of
from explorer.metrics.fresh_points import FreshPoints
from explorer.metrics.held_out import HeldOut
from explorer.worlds.plane.mixture import Mixture

REAL = worlds.DATA_SETS[:-1]
each = pytest.mark.parametrize("name", REAL)
KINDS = ("conditional", "joint")


def sure(evaluator, labels, p=0.99):
    """Return the answers of who gives the chance `p` to these labels."""
    c = evaluator.source.n_classes
    out = np.full((len(labels), c), np.log((1 - p) / (c - 1)))
    out[np.arange(len(labels)), labels] = np.log(p)
    return out


@each
def test_the_baseline_is_the_cross_entropy_of_the_shares(name):
    evaluator = HeldOut(worlds.get(name), "conditional")
    shares = evaluator.source.data().shares
    held = np.bincount(evaluator.data.y) / len(evaluator.data.y)
    read = evaluator.baseline
    assert read.bits == pytest.approx(-(held * np.log2(shares)).sum())
    assert read.error_rate == pytest.approx(1 - held[shares.argmax()])
    assert (read.excess, read.excess_se) == (0, 0)


@each
def test_of_p_x_the_baseline_is_one_gaussian_over_what_was_learned(name):
    evaluator = HeldOut(worlds.get(name), "joint")
    data = evaluator.source.data()
    one = Mixture(np.ones(1), data.x.mean(axis=0)[None], (np.cov(data.x.T, bias=True) + 0.01 * np.eye(2))[None])
    want = -(one.log_prob(evaluator.data.x) + np.log(data.shares[evaluator.data.y])).mean() / np.log(2)
    assert evaluator.baseline.bits == pytest.approx(want)


@each
def test_who_knows_the_labels_reads_it_and_who_swaps_them_reads_that(name):
    evaluator = HeldOut(worlds.get(name), "conditional")
    right, wrong = (
        evaluator.grade(sure(evaluator, evaluator.data.y)),
        evaluator.grade(sure(evaluator, (evaluator.data.y + 1) % evaluator.source.n_classes)),
    )
    assert right.bits == pytest.approx(-np.log2(0.99))
    assert right.error_rate == 0
    assert right.excess == pytest.approx(right.bits - evaluator.baseline.bits)
    assert wrong.error_rate == 1
    assert wrong.bits == pytest.approx(-np.log2(0.01 / (evaluator.source.n_classes - 1)))
    assert wrong.excess > 3


def test_the_standard_errors_are_those_over_rows():
    evaluator = HeldOut(worlds.get("breast_cancer"), "conditional")
    learner = models.build("lda", models.config_of("lda")(), evaluator.source.data(), 0)
    learner.advance(1)
    joint = learner.log_prob(evaluator.data.x)
    logs = joint - np.logaddexp.reduce(joint, axis=1, keepdims=True)
    bits = -logs[np.arange(len(logs)), evaluator.data.y] / np.log(2)
    plain = -np.log2(evaluator.source.data().shares)[evaluator.data.y]
    read = evaluator.grade(logs)
    assert read.bits_se == pytest.approx(bits.std(ddof=1) / len(bits) ** 0.5)
    assert read.excess_se == pytest.approx((bits - plain).std(ddof=1) / len(bits) ** 0.5)
    rng = np.random.default_rng(1)
    again = [bits[rng.integers(0, len(bits), len(bits))].mean() for _ in range(2000)]
    assert read.bits_se == pytest.approx(np.std(again), rel=0.1)


@each
@pytest.mark.parametrize("kind", KINDS)
def test_no_row_that_was_learned_from_is_asked(name, kind):
    """A model that knows its own rows by heart, and nothing else, must not read better than one that guesses."""
    evaluator = HeldOut(worlds.get(name), kind)
    assert len(evaluator.data.y) + len(evaluator.source.data().y) == len(evaluator.source.y)
    assert np.array_equal(evaluator.data.x, evaluator.source.held_out().x)


def test_each_source_gets_its_exam():
    assert isinstance(evaluator_of(worlds.get("moons"), "joint"), FreshPoints)
    assert isinstance(evaluator_of(worlds.get("iris"), "joint"), HeldOut)
