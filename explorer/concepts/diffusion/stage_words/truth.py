"""The readings under the pictures: error here, distance to the law, copies, training."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS: dict[str, str] = {
    "seek_help": N_("click the curve to go to its frame"),
    "training_steps": N_("training steps"),
    "perfect_is": N_("perfect: {value}"),
    "loss_is": N_("loss {value}"),
    "floor_is": N_("floor {value}"),
    "loss_and_floor": N_("loss {value} ({floor})"),
    "mean_error_is": N_("v’s error {value}"),
    "here_name": N_("The error at this t"),
    "here_error": N_("v’s error here"),
    "here_loss": N_("loss here"),
    "here_help": N_(
        "At this t, over training points with fixed noise: the mean of |v̂ − v*|², with v* the exact denoiser’s. "
        "The loss is the mean of |v̂ − v|². Its floor is what the exact denoiser reads."
    ),
    "levels_curve": N_("The loss over all noise levels; the exact denoiser’s is dashed"),
    "end_data": N_("data"),
    "end_noise": N_("noise"),
    "verdict_name": N_("Distance to the law, and where it comes from"),
    "verdict_unit": N_("from the law"),
    "verdict_unit_data": N_("from the data"),
    "verdict_help": N_(
        "Sliced Wasserstein distance between the points at the end of the way back and the law. "
        "Grey: where a perfect sampler reads, its mean and two standard deviations. "
        "Exact: the exact denoiser by the same path, solver and steps. "
        "What it reads too much, the steps are to blame for."
    ),
    "verdict_later": N_("Measured at rest."),
    "verdict_good": N_("As good as a perfect sampler."),
    "verdict_steps": N_("The steps are to blame."),
    "verdict_network": N_("The network is to blame."),
    "verdict_heart": N_("Data by heart are not the law."),
    "verdict_copies": N_("It copies the data."),
    "verdict_pushed": N_("Pushed: nobody’s law."),
    "verdict_unknown": N_("Nobody knows the law."),
    "led_by_perfect": N_("ideal"),
    "led_by_exact": N_("exact"),
    "led_by_network": N_("network"),
    "led_by_heart": N_("by heart"),
    "copies_name": N_("Copies of training points"),
    "copies_unit": N_("near copies"),
    "copies_help": N_(
        "Share of the points at the end that lie three times nearer to one training point than to any other. "
        "A perfect sampler’s points do so by chance."
    ),
    "training_name": N_("The training"),
    "training_across": N_("training"),
    "training_unit_long": N_("distance to the law (sliced Wasserstein)"),
    "training_curve": N_("Distance to the law over the run; a perfect sampler’s is dashed"),
    "training_floor": N_("a perfect sampler reads {value}"),
    "training_help": N_(
        "At this frame: how far samples are from the law, made by ten steps of Heun’s solver on the straight path. "
        "v’s error and the loss are means over all noise levels; in brackets the loss’s floor."
    ),
    "notes_levels": N_("Error and loss here: of {n} training points."),
    "notes_ends": N_(
        "Distance: sliced Wasserstein, of {n} points at the end of the way back; over the training of 2,000 points, by "
        "Heun’s solver in 10 steps."
    ),
    "notes_unknown": N_(
        "Distance: to the data themselves, of {n} points at the end of the way back; over the training of 2,000 "
        "points, by Heun’s solver in 10 steps."
    ),
}
