"""The solvers' chart: distance to the law by evaluations."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS: dict[str, str] = {
    "chart_name": N_("Distance to the law, by evaluations"),
    "chart_across": N_("evaluations of the denoiser; grey: where a perfect sampler reads"),
    "chart_progress": N_("measured {found} of {count}"),
    "chart_said": N_("{solver}, steps {steps}: evaluations {evaluations}, distance {distance}"),
    "chart_said_adaptive": N_("{solver}: evaluations {evaluations}, distance {distance}"),
    "chart_exact": N_("Euler, exact"),
    "chart_same": N_("Euler = DDIM"),
    "chart_times": N_("Time of one walk, measured here: steps {steps}, points {points}"),
    "chart_ms": N_("{ms} ms"),
}
