"""Breaks of diffusion's mathematics: noised laws, paths, predictions, solvers, the model and what grades it."""

from tests.mutants.mutant import Mutant

__all__ = ["DIFFUSIONS"]

NOISED, GUIDED, SLICED = "explorer/exact/noising.py", "explorer/exact/guided.py", "explorer/metrics/sliced.py"
PATHS, SOLVERS, PREDICTIONS, MODEL, BATCHES = (
    f"explorer/models/diffusion/{name}.py" for name in ("paths", "solvers", "predictions", "diffusion", "batches")
)
OF_NOISED, OF_SLICED = "tests/exact/test_noising.py::", "tests/metrics/test_sliced.py::"
OF_PATHS, OF_SOLVERS, OF_MODEL = (
    f"tests/models/diffusion/test_{name}.py::" for name in ("paths", "solvers", "diffusion")
)
REFLOW, OF_REFLOW = "explorer/models/diffusion/reflow.py", "tests/models/diffusion/test_reflow.py::"
SAMPLING, OF_SAMPLING = "explorer/models/diffusion/digit_sampling.py", "tests/models/diffusion/test_digit_sampling.py::"
INPAINTING, OF_INPAINTING = (
    "explorer/models/diffusion/inpainting.py",
    "tests/models/diffusion/test_inpainting.py::",
)
TABLE = "tests/references/test_diffusion.py::test_the_exact_score_with_few_steps_shrinks_what_it_makes"

DIFFUSIONS = (
    Mutant(
        "a forecast forgets how wide a Gaussian is",
        NOISED,
        "return np.asarray(shares @ self.law.means + inside)",
        "return np.asarray(shares @ self.law.means)",
        OF_NOISED + "test_a_score_is_the_gradient_of_its_density_and_tweedie_gives_the_forecast",
    ),
    Mutant(
        "boxes do not shrink with the signal",
        NOISED,
        "self.alpha * self.law.boxes, blur",
        "self.law.boxes, blur",
        OF_NOISED + "test_it_is_blurring_the_world_and_shrinking_it",
    ),
    Mutant(
        "speciation forgets the width of the humps",
        NOISED,
        "np.sqrt(spread - variance)",
        "np.sqrt(spread)",
        OF_NOISED + "test_one_hump_becomes_two_where_the_slope_of_the_score_turns",
    ),
    Mutant(
        "guidance begins one scale later",
        GUIDED,
        "free + self.w * (self.told.denoise(x) - free)",
        "free + (1 + self.w) * (self.told.denoise(x) - free)",
        "tests/exact/test_guided.py::test_the_mix_of_forecasts_is_that_of_the_scores",
    ),
    Mutant(
        "the cosine schedule has no offset",
        PATHS,
        "OFFSET = 0.008",
        "OFFSET = 0.08",
        OF_PATHS + "test_the_middle_of_two_schedules_is_as_published",
    ),
    Mutant(
        "noise's slope is the signal's",
        PATHS,
        "np.where(sigma > 0, -slope / sigma, np.inf)",
        "np.where(sigma > 0, slope / sigma, np.inf)",
        OF_PATHS + "test_slopes_are_those_of_the_level",
    ),
    Mutant(
        "v has its parts the other way round",
        PREDICTIONS,
        "(at.alpha * parts.noise - at.sigma * parts.data) / length",
        "(at.alpha * parts.data - at.sigma * parts.noise) / length",
        "tests/models/diffusion/test_predictions.py::test_whatever_is_said_the_same_parts_come_of_it",
    ),
    Mutant(
        "new noise comes on top of the old",
        SOLVERS,
        "np.sqrt(max(sigma_then**2 - drawn**2, 0.0))",
        "sigma_then",
        OF_SOLVERS + "test_however_much_is_drawn_anew_a_step_ends_at_the_right_level",
    ),
    Mutant(
        "Heun's second look is at the first place",
        SOLVERS,
        "(first + asked.velocity(there, then)) / 2",
        "(first + asked.velocity(x, then)) / 2",
        OF_SOLVERS + "test_the_error_falls_as_the_order_of_the_solver_says",
    ),
    Mutant(
        "DDPM draws all of the noise anew",
        SOLVERS,
        "np.sqrt(max(sigma**2 - (alpha / alpha_then * sigma_then) ** 2, 0.0))",
        "sigma",
        TABLE,
    ),
    Mutant(
        "whose class is told is told the other way round",
        MODEL,
        "(drawn.luck >= self.config.dropout)",
        "(drawn.luck < self.config.dropout)",
        OF_MODEL + "test_a_step_lowers_the_squared_error_of_what_it_predicts",
    ),
    Mutant(
        "levels of noise are drawn anywhere",
        BATCHES,
        "(np.arange(size, dtype=np.float32) + rng.random((BLOCK, size), np.float32)) / size",
        "rng.random((BLOCK, size), np.float32)",
        OF_MODEL + "test_no_level_of_noise_is_missed_and_draws_are_of_step_and_seed_alone",
    ),
    Mutant(
        "a state forgets the running mean",
        MODEL,
        'self.shown.copy_(numbers["mean"])',
        "pass",
        OF_MODEL + "test_it_keeps_the_contract_of_all_learners",
    ),
    Mutant(
        "samples are not ranked",
        SLICED,
        "np.sort(np.asarray(x, float) @ self.lines, axis=0)",
        "(np.asarray(x, float) @ self.lines)",
        OF_SLICED + "test_between_two_gaussians_it_is_the_formula",
    ),
    Mutant(
        "half as near as the second nearest is a copy",
        "explorer/metrics/memorization.py",
        "NEAR = 1 / 3",
        "NEAR = 1 / 2",
        "tests/metrics/test_memorization.py::test_a_copy_counts_and_what_lies_between_two_does_not",
    ),
    Mutant(
        "reflow learns its pairs with other noise",
        MODEL,
        "self.pairs.data[rows], self.pairs.noise[rows]",
        "self.pairs.data[rows], drawn.noise",
        OF_REFLOW + "test_until_its_middle_it_learns_as_one_without_reflow_does_but_for_its_rate",
    ),
    Mutant(
        "pairs are of no class",
        REFLOW,
        "return denoise(x, alpha, sigma, asked)",
        "return denoise(x, alpha, sigma, None)",
        OF_REFLOW + "test_each_point_of_a_pair_is_what_the_model_makes_of_its_noise",
    ),
    Mutant(
        "a way is straight whatever its pace",
        "explorer/metrics/straightness.py",
        "pace = np.diff(walk, axis=0) * (len(walk) - 1)",
        "pace = walk[-1:] - walk[:1]",
        OF_REFLOW + "test_a_straight_walk_at_an_even_pace_has_no_defect_and_any_other_has",
    ),
    Mutant(
        "digits are guided one scale later",
        SAMPLING,
        "self.untold + w * (self.told - self.untold)",
        "self.untold + (1 + w) * (self.told - self.untold)",
        OF_SAMPLING + "test_guidance_mixes_the_forecasts_with_the_class_and_without",
    ),
    Mutant(
        "a step of a digit draws what no seed decides",
        SAMPLING,
        "[self.seed, self.step + 1, repeat]",
        "[id(self), self.step + 1, repeat]",
        OF_SAMPLING + "test_it_keeps_the_contract_of_all_learners",
    ),
    Mutant(
        "each scale of guidance draws noise of its own",
        "explorer/models/diffusion/alike.py",
        "super().standard_normal((1, *shape), *others, **more)",
        "super().standard_normal((n, *shape), *others, **more)",
        OF_SAMPLING + "test_the_way_of_a_scale_is_the_one_that_is_asked_for_with_it",
    ),
    Mutant(
        "known pixels are not put back",
        INPAINTING,
        "np.where(self.kept, there, x)",
        "np.where(self.kept, x, x)",
        OF_INPAINTING + "test_known_pixels_are_on_the_way_of_the_digit_and_at_the_end_its_own",
    ),
    Mutant(
        "a step is repeated from too much noise",
        INPAINTING,
        "sigma**2 - (faded * sigma_then) ** 2",
        "sigma**2",
        OF_INPAINTING + "test_the_way_back_adds_as_much_noise_as_lies_between",
    ),
    Mutant(
        "all digits are trained with their class",
        "explorer/models/diffusion/digit_training.py",
        "drawn.luck < DROPOUT",
        "drawn.luck < 0",
        "tests/models/diffusion/test_digit_training.py::test_a_share_is_not_told_the_class",
    ),
    Mutant(
        "any file is taken for the weights",
        "explorer/models/diffusion/digit_weights.py",
        "!= digest",
        "== file",
        "tests/models/diffusion/test_digit_weights.py::test_no_other_file_is_taken_for_it",
    ),
    Mutant(
        "a copied digit is as far as the farthest",
        "explorer/metrics/digit_sampling.py",
        "apart.argmin(axis=1)",
        "apart.argmax(axis=1)",
        "tests/metrics/test_digit_sampling.py::test_a_copy_is_found_out",
    ),
)
