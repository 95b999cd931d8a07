"""A cure beside the model."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS = {
    "choose_cure": N_("Another cure"),
    "beside_with": N_("With"),
    "beside_without": N_("Without"),
    "changed": N_("Changed: {what}"),
    "changed_one": N_("{label}: {from} → {to}"),
    "changed_and": N_("; "),
    "beside_waits": N_("{model}: its film comes."),
    "compare": N_("Both sides in numbers, the better one bold"),
    "compare_unchanged": N_("Unchanged"),
    "better": N_("{value} (better)"),
    "compare_js": N_("JS, bits"),
    "compare_modes": N_("modes held, of {n}"),
    "compare_quality": N_("good points, %"),
    "compare_slope": N_("D’s slope"),
    "compare_precision": N_("precision, end"),
    "compare_recall": N_("recall, end"),
    "compare_coverage": N_("coverage, end"),
    "compare_js_help": N_("Jensen–Shannon divergence: the smaller, the better"),
    "compare_modes_help": N_("Counted in the points of this noise, of both sides the same"),
    "compare_quality_help": N_(
        "Points within three σ of a mode’s mean: the more, the better, up to a perfect generator’s"
    ),
    "compare_slope_help": N_("How strongly D pulls a forged point on average: neither more nor less is better"),
    "cost_r1": N_("The cost of R1: a second gradient in each step of D, and a blunter D."),
    "cost_gradient_penalty": N_(
        "The cost: a second gradient in each step of D, which wants slope 1 where none is due."
    ),
    "cost_wasserstein": N_(
        "The cost: D’s value is no chance, so no D* to hold it against; a second gradient each step."
    ),
    "cost_least_squares": N_(
        "The cost: a sure D pulls harder the farther it errs; its loss has no exact value beside it."
    ),
    "cost_spectral": N_("The cost: no layer of D may stretch, so its borders stay soft."),
    "cost_pack": N_("The cost: D sees fewer examples, each a pack; of one point there is no D*."),
    "cost_instance_noise": N_(
        "The cost: D is blind to what is finer than the noise; JS is read through that blur too."
    ),
    "cost_two_scales": N_("The cost: a D too far ahead leaves G no slope to learn from."),
    "cost_non_saturating": N_("The cost: a zero-sum game no more; G’s loss is not the opposite of D’s."),
    "cost_averaging": N_("The cost: what is shown lags behind; the duel itself stays as wild."),
}
