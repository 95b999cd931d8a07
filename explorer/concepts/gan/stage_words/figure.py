"""What is saved."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS = {
    "figure_pair": N_("and the real one nearest to it"),
    "figure_usual": N_("digits held out lie {low} to {high} from their nearest"),
    "figure_share": N_("{name} {value} (real {held})"),
    "figure_each": N_("the same z, asked for each digit"),
    "figure_accuracy": N_("% show what was asked; of real digits {value}"),
    "figure_real": N_("real"),
    "figure_forged": N_("forged"),
    "figure_losses": N_("D {d}, G {g} nats"),
    "figure_js": N_("bits JS; a perfect generator reads {value}"),
    "figure_modes": N_("{held} of {n} modes held, quality {quality} %"),
    "figure_d": N_("D, learned"),
    "figure_best": N_("D*, exact"),
}
