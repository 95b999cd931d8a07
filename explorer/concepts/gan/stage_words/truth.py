"""The readings under the pictures: D*, JS, modes, precision and recall."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS = {
    "truth": N_("The truth"),
    "training_steps": N_("training steps"),
    "seek_help": N_("click the curve to go to its frame"),
    "perfect": N_("perfect: {value}"),
    "js_name": N_("Jensen–Shannon divergence"),
    "js_unit": N_("bits JS"),
    "js_unit_long": N_("Jensen–Shannon divergence, bits"),
    "js_curve": N_("Jensen–Shannon divergence over the run; a perfect generator’s is dashed"),
    "js_limit": N_("a perfect generator reads {value}"),
    "js_help": N_(
        "How far forged points are from real ones: 0 bits if their laws are the same, 1 bit if they share nothing. "
        "Both are blurred first, by one Gaussian of width σ."
    ),
    "both_blurred": N_("blurred: σ = {blur}"),
    "modes_of": N_("of {n}"),
    "modes_held": N_("modes held"),
    "modes_touched": N_("{n} reached"),
    "modes_shares": N_("shares of the modes: {shares}"),
    "modes_help": N_(
        "Dot: a mode’s share of the good points. Ring: its fair share. Held: at least two fifths of that. "
        "Reached: by one good point at least, PacGAN’s count."
    ),
    "quality_name": N_("High-quality points"),
    "quality_good": N_("good: within 3σ"),
    "quality_mark": N_("mark, no ceiling"),
    "quality_curve": N_("Share of good points over the run; a perfect generator’s is dashed"),
    "quality_help": N_(
        "Points within three σ of a mode’s mean. Points piled on the means read 100: more than is right."
    ),
    "judge_name": N_("D against its best answer"),
    "from_best": N_("from D*"),
    "judge_critic": N_("a critic: no best D*"),
    "judge_packs": N_("packs: no D* of one"),
    "judge_unknown": N_("nobody knows D*"),
    "judge_help": N_(
        "How far D is from D* = p / (p + q) on average, and both losses in nats: dashed D*’s, "
        "dotted D’s where it can’t tell."
    ),
    "losses_curve": N_("Both losses over the run in nats; dashed the best D’s, dotted D’s where it can’t tell"),
    "precision": N_("precision"),
    "recall": N_("recall"),
    "coverage": N_("coverage"),
    "precision_help": N_("Share of forged points that lie near a real one"),
    "recall_help": N_("Share of real points that lie near a forged one"),
    "coverage_help": N_("Share of real points that have a forged one among their neighbours"),
    "end_name": N_("At the end of the film"),
    "end_now": N_("At the end of the film:"),
    "end_later": N_("Known once the film is whole:"),
    "nobody_knows": N_(
        "Nobody knows p of real data: no JS, no modes, no D*. What is left: both losses, and at the end how "
        "forged points lie among real ones."
    ),
    "notes_modes": N_("Held: at least {share} of its fair share."),
    "notes_end": N_(
        "At the end: precision {precision} (perfect {precision_perfect}), recall {recall} ({recall_perfect}), "
        "coverage {coverage} ({coverage_perfect})."
    ),
    "notes_later": N_("At the end: precision, recall, coverage."),
    "notes_known": N_("JS: of 20,000 forged points. No world of modes: none are counted."),
    "notes_unknown": N_("Losses in nats, as trained, without penalties."),
}
