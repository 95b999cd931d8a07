"""What is written into a saved picture."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS = {
    "figure_distance": N_("from the law; a perfect sampler reads {value}"),
    "figure_time": N_("t = {t}"),
    "figure_route": N_("{steps} steps"),
    "figure_comma": N_(", "),
}
