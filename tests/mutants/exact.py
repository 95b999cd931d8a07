"""Breaks of exact answers."""

from tests.mutants.mutant import Mutant

__all__ = ["EXACT"]

BAYES = "tests/exact/test_bayes.py::"
CROSSING = "tests/references/test_generative_discriminative.py::"
TRIALS = "tests/concepts/joint_vs_conditional/test_trials.py::"
PPCA = "tests/exact/test_ppca.py::"

EXACT = (
    Mutant(
        "a sketched border's open ends stop where they were drawn",
        "explorer/exact/sketch.py",
        "np.concatenate([start[None], line, end[None], arc])",
        "line",
        "tests/exact/test_sketch.py::test_open_ends_run_on_and_the_left_is_one_side",
    ),
    Mutant(
        "both sides of a sketched border answer the same",
        "explorer/exact/sketch.py",
        "mass.sum() - mass.max(axis=1).sum()",
        "mass.sum() - mass.sum(axis=0).max()",
        "tests/exact/test_sketch.py::test_the_best_border_errs_as_the_bayes_rule_does",
    ),
    Mutant(
        "the quadrature's grid stands upright",
        "explorer/exact/bayes.py",
        "TURN = 0.28",
        "TURN = 0.0",
        BAYES + "test_quadrature_stands_still_when_its_cells_shrink",
    ),
    Mutant(
        "the Bayes error integrates the larger class",
        "explorer/exact/bayes.py",
        "(joint.sum(axis=1) - joint.max(axis=1)).sum()",
        "joint.max(axis=1).sum()",
        BAYES + "test_bayes_error_of_twins",
    ),
    Mutant(
        "the label entropy is in nats",
        "explorer/exact/bayes.py",
        "joint * np.log2(",
        "joint * np.log(",
        BAYES + "test_label_entropy_of_twins",
    ),
    Mutant(
        "the error of a line forgets the correlations",
        "explorer/exact/crossing.py",
        "line.w @ self.covariance @ line.w",
        "line.w @ line.w",
        CROSSING + "test_the_limits_of_the_crossing_are_the_computed_ones",
    ),
    Mutant(
        "naive Bayes knows of the correlations",
        "explorer/exact/crossing.py",
        "/ variances\n",
        "@ np.linalg.inv(np.cov(x.T) - np.cov(means[y].T))\n",
        CROSSING + "test_the_difference_is_the_computed_one",
    ),
    Mutant(
        "logistic regression is penalized after all",
        "explorer/exact/crossing.py",
        "RIDGE = 1e-4",
        "RIDGE = 3.0",
        CROSSING + "test_the_difference_is_the_computed_one",
    ),
    Mutant(
        "a rule's misses are not divided by the classes' shares",
        "explorer/exact/rules.py",
        "* cell / world.prior",
        "* cell",
        TRIALS + "test_a_rule_that_always_says_b_misses_every_a_and_no_b",
    ),
    Mutant(
        "probabilistic PCA's columns keep the noise",
        "explorer/exact/ppca.py",
        "np.sqrt(modelled[:k] - sigma2)",
        "np.sqrt(modelled[:k])",
        PPCA + "test_the_mean_by_eigenvalues_is_that_by_woodbury_and_by_the_whole_covariance",
    ),
    Mutant(
        "the determinant by Woodbury is that of the small matrix alone",
        "explorer/exact/ppca.py",
        "(P - k) * np.log(sigma2) + 2",
        "2",
        PPCA + "test_woodbury_holds_for_any_decoder",
    ),
    Mutant(
        "a linear decoder's ELBO forgets that q is wide",
        "explorer/exact/ppca.py",
        " + s2 @ (W**2).sum(axis=0)",
        "",
        PPCA + "test_the_elbo_is_log_p_less_the_divergence_from_the_exact_posterior",
    ),
    Mutant(
        "beta does not count in what is used",
        "explorer/exact/ppca.py",
        "eigenvalues > beta * noise**2",
        "eigenvalues > noise**2",
        PPCA + "test_a_direction_is_used_where_its_variance_is_above_beta_times_the_noise",
    ),
)
