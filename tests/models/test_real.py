"""Every family learns every real data set: all numbers are finite, and each knows more than the class shares do."""

import numpy as np
import pytest

from explorer import models, worlds
from explorer.metrics.held_out import HeldOut

SHORT = {"network": {"steps": 200}, "mixture": {"steps": 20}}


@pytest.mark.parametrize("world", worlds.DATA_SETS[:-1])
@pytest.mark.parametrize("family", models.ON_PLANE)
def test_a_family_learns_from_rows_and_is_graded_on_others(family, world):
    source = worlds.get(world, points=200)
    config = models.config_of(family)(**SHORT.get(family, {}))
    learner = models.build(family, config, source.data(), 3)
    evaluator = HeldOut(source, learner.kind)
    before = evaluator.grade(learner.log_prob(evaluator.data.x))
    learner.advance(config.steps)
    after = evaluator.grade(learner.log_prob(evaluator.data.x))
    assert np.isfinite([after.bits, after.excess, after.bits_se]).all()
    assert all(np.isfinite(values).all() for values in learner.snapshot().arrays.values())
    assert after.excess < -3 * after.excess_se, "it knows no more than the shares"
    assert after.bits < before.bits
    assert after.error_rate < 0.7 * evaluator.baseline.error_rate
