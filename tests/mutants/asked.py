"""Breaks of what is asked of the models: another prior, a missing coordinate, p(x) whole, wrong labels."""

from tests.mutants.mutant import Mutant

__all__ = ["ASKED"]

WEB = "explorer/stage/web/"
MISSING = "tests/exact/test_missing.py::"
LABELS = "tests/worlds/test_labels.py::"
FORMULA = "tests/js/concepts/joint_vs_conditional/formula.test.js::"
PRIORS = "tests/js/concepts/joint_vs_conditional/priors.test.js::"

ASKED = (
    Mutant(
        "a mixture's coordinate alone keeps the other's variance",
        "explorer/exact/missing.py",
        "density.covariances[:, axis, axis]",
        "density.covariances[:, 1 - axis, 1 - axis]",
        MISSING + "test_what_is_left_is_the_sum_over_what_is_missing",
    ),
    Mutant(
        "boxes' coordinate alone forgets how long they are",
        "explorer/exact/missing.py",
        "log_normal_between(below, above) - np.log(high - low)",
        "log_normal_between(below, above)",
        MISSING + "test_what_is_left_is_the_sum_over_what_is_missing",
    ),
    Mutant(
        "the wrong coordinate is integrated out",
        "explorer/exact/missing.py",
        "return 1 - COORDINATES.index(missing)",
        "return COORDINATES.index(missing)",
        MISSING + "test_the_other_coordinate_is_another_answer",
    ),
    Mutant(
        "the mean of the coordinate that is known is put in",
        "explorer/concepts/joint_vs_conditional/experiments/marginalization.py",
        "data.x[:, 1 - axis].mean()",
        "data.x[:, axis].mean()",
        "tests/concepts/joint_vs_conditional/test_trials.py::test_what_is_put_in_is_the_mean_of_the_missing_coordinate",
    ),
    Mutant(
        "a wrong label may name its own class",
        "explorer/worlds/labels.py",
        "rng.integers(1, classes, len(y))",
        "rng.integers(0, classes, len(y))",
        LABELS + "test_points_stay_and_as_many_labels_as_asked_name_another_class",
    ),
    Mutant(
        "a larger share makes other mistakes",
        "explorer/worlds/labels.py",
        "np.random.default_rng((seed, OWN))",
        "np.random.default_rng((seed, OWN, round(100 * share)))",
        LABELS + "test_a_larger_share_keeps_the_mistakes_of_a_smaller_one",
    ),
    Mutant(
        "wrong labels move the points",
        "explorer/worlds/plane/base.py",
        "        x = self.sample_class(y, rng)\n        if not self.config.label_noise:",
        "        x = self.sample_class(y, rng if not self.config.label_noise else np.random.default_rng(0))\n"
        "        if not self.config.label_noise:",
        LABELS + "test_points_stay_and_as_many_labels_as_asked_name_another_class",
    ),
    Mutant(
        "the others' priors are not scaled",
        WEB + "concepts/joint_vs_conditional/priors.js",
        "(own * (1 - ofA)) / (1 - prior[0])",
        "own * (1 - ofA)",
        PRIORS + "A gets its prior",
    ),
    Mutant(
        "a field is shifted away from its priors",
        WEB + "plane/mixture.js",
        "(now, label) => now - origin.logPrior[label])",
        "(now, label) => origin.logPrior[label] - now)",
        PRIORS + "a shifted field is the field",
    ),
    Mutant(
        "the browser's Gaussian alone keeps the other's variance",
        WEB + "plane/mixture.js",
        "of(axis ? 5 : 3)",
        "of(axis ? 3 : 5)",
        "tests/stage/test_evaluator.py::test_a_learned_mixture_equals_torch",
    ),
    Mutant(
        "the browser's grid alone forgets the cells' side",
        WEB + "plane/raster.js",
        ") + Math.log(side);",
        ");",
        PRIORS + "a grid without one coordinate",
    ),
    Mutant(
        "errors are not weighted to the new share",
        WEB + "concepts/joint_vs_conditional/evaluation.js",
        "(weights[this.label[i]] * this.points) / all",
        "this.points / all",
        PRIORS + "error rates",
    ),
    Mutant(
        "the network is re-weighted by old / new",
        WEB + "concepts/joint_vs_conditional/rates.js",
        'how: "how_reweighted", errors: errors(model, shiftOf(counted, prior))',
        'how: "how_reweighted", errors: errors(model, shiftOf(counted, prior).map((plus) => -plus))',
        PRIORS + "error rates",
    ),
    Mutant(
        "errors by formula are not weighted to the new share",
        WEB + "concepts/joint_vs_conditional/formula.js",
        "wrong += this.mass[i * count + c] * weights[c];",
        "wrong += this.mass[i * count + c];",
        FORMULA + "given another prior",
    ),
    Mutant(
        "what was counted on points is held against what was summed over the plane",
        WEB + "concepts/joint_vs_conditional/readings.js",
        "floor.bayes == null ? counted : NaN",
        "counted",
        FORMULA.replace("formula", "readings") + "what was counted on points",
    ),
    Mutant(
        "bits per label are those of the point",
        WEB + "concepts/joint_vs_conditional/reader.js",
        "chancesOf(model.logs(xy[2 * i], xy[2 * i + 1]))[own]",
        "Math.exp(model.logs(xy[2 * i], xy[2 * i + 1])[own])",
        FORMULA + "a density says bits per label",
    ),
    Mutant(
        "chances fade where data are",
        WEB + "plane/layers/fade.js",
        "return t * t * (3 - 2 * t);",
        "return 1 - t * t * (3 - 2 * t);",
        PRIORS + "strength rises",
    ),
    Mutant(
        "p(x) is evaluated in nats",
        WEB + "concepts/joint_vs_conditional/likelihood.js",
        " / Math.LN2 : NaN",
        " : NaN",
        PRIORS + "is evaluated beside its floor",
    ),
)
