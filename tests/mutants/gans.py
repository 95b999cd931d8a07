"""Breaks of the GANs: each of the losses and cures, and what a step is made of."""

from tests.mutants.mutant import Mutant

__all__ = ["GANS"]

LOSSES, CURES, DUEL = (f"explorer/models/gan/{name}.py" for name in ("losses", "cures", "duel"))
OF_LOSSES, OF_CURES, KNOWN, CONTRACT = (
    f"tests/models/gan/test_{name}.py::" for name in ("losses", "cures", "gan", "gan_contract")
)
DIGITS, EVALUATOR = "explorer/models/gan/digits.py", "explorer/metrics/gan_digits.py"
OF_DIGITS, GRADED = "tests/models/gan/test_digits.py::", "tests/metrics/test_gan_digits.py::"
STEP = KNOWN + "test_a_step_goes_down_the_gradient_of_each_ones_own_loss"

GANS = (
    Mutant(
        "a critic prefers forged points",
        LOSSES,
        "Losses(forged.mean() - real.mean(), -forged.mean())",
        "Losses(real.mean() - forged.mean(), -forged.mean())",
        OF_LOSSES + "test_a_loss_is_its_formula",
    ),
    Mutant(
        "the saturating loss does not saturate",
        LOSSES,
        "softplus(forged).mean(), -softplus(forged).mean())",
        "softplus(forged).mean(), softplus(-forged).mean())",
        OF_LOSSES + "test_where_d_is_sure_minimax_pulls_no_more_and_the_others_do",
    ),
    Mutant("R1 is taken whole", DUEL, "config.r1 / 2 * cures.r1", "config.r1 * cures.r1", STEP),
    Mutant("R1 looks at forged points", DUEL, "cures.r1(self.judged, real)", "cures.r1(self.judged, forged)", STEP),
    Mutant(
        "the gradient penalty wants no slope at all",
        CURES,
        "((steepness - 1) ** 2)",
        "(steepness**2)",
        OF_CURES + "test_the_gradient_penalty_is_how_far_a_known_slope_is_from_one",
    ),
    Mutant(
        "the spectral divisor is taken for a constant",
        CURES,
        "w / (w.T @ u).norm()",
        "w / (w.T @ u).norm().detach()",
        OF_CURES + "test_its_gradient_goes_through_the_divisor",
    ),
    Mutant(
        "power iterations stop with the first step",
        DUEL,
        "self.spectral.iterate(self._matrices())",
        "pass",
        OF_CURES + "test_a_power_iteration_a_step_keeps_up_with_a_d_that_learns_fast",
    ),
    Mutant(
        "the running mean is as long from the first step",
        CURES,
        "min(decay, (1 + step) / (10 + step))",
        "decay",
        OF_CURES + "test_the_running_mean_is_its_closed_form",
    ),
    Mutant(
        "G learns from the noise that D has seen",
        DUEL,
        "GENERATOR = 0",
        "GENERATOR = 1",
        CONTRACT + "test_a_witness_tells_of_the_very_points_that_were_learned_from",
    ),
    Mutant(
        "a state forgets the power iteration",
        DUEL,
        "if self.spectral is not None:\n            lengths",
        "if False:\n            lengths",
        CONTRACT + "test_it_keeps_the_contract_of_all_learners",
    ),
    Mutant(
        "G's turn moves D along",
        DUEL,
        "optimizer, flat = self.optimizers[name], self.learned[name]",
        'optimizer, flat = self.optimizers["discriminator"], self.learned["discriminator"]',
        KNOWN + "test_who_does_not_learn_stands_still",
    ),
    Mutant(
        "D is not told what was asked for",
        DIGITS,
        "if self.config.conditional else x",
        "if False else x",
        OF_DIGITS + "test_d_learns_which_class_an_image_is_of_only_where_it_is_told",
    ),
    Mutant(
        "real images are shown again under their own class",
        DIGITS,
        "wrong = (y[:few] + drawn.off[:few]) % self.classes",
        "wrong = y[:few]",
        OF_DIGITS + "test_a_third_of_the_forgeries_are_real_images_under_a_wrong_class",
    ),
    Mutant(
        "a frame has G without its smoothing",
        DIGITS,
        "generator = self._as_it_forges(self.shown.detach()).numpy()",
        "generator = self.shown.detach().numpy().copy()",
        OF_DIGITS + "test_both_networks_are_what_a_browser_evaluates",
    ),
    Mutant(
        "copies are not looked for where they would come from",
        EVALUATOR,
        "images = np.asarray(self.known.x, np.float64)",
        "images = np.asarray(self.held.x, np.float64)",
        GRADED + "test_copies_of_what_was_learned_from_are_given_away_by_their_distance",
    ),
    Mutant(
        "any digit is right",
        EVALUATOR,
        "right = self.judge.scores(features).argmax(axis=1) == y",
        "right = self.judge.scores(features).argmax(axis=1) >= 0",
        GRADED + "test_who_is_not_asked_is_right_one_time_in_ten",
    ),
)
