"""Digits: their latent space, one close up, and how they are judged."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS = {
    "digits_space": N_("Latent space"),
    "digits_plane_label": N_("The noise z on the plane: arrow keys move it, Home draws it again"),
    "digits_line": N_("What G makes of each z, asked for: {name}"),
    "digits_line_rows": N_("Across: z. Down: the class asked for."),
    "digits_line_none": N_("G is told no class: any digit may come."),
    "digits_far": N_("|z| = {norm}: {share} of prior draws lie farther"),
    "axis_across": N_("Dimension across"),
    "axis_up": N_("Dimension up"),
    "legend": N_("Legend"),
    "plane_prior": N_("prior"),
    "drag_z": N_("Drag z"),
    "ask_for": N_("The digit asked for"),
    "ask_for_digit": N_("asked for: {name}"),
    "ask_rows": N_("all"),
    "ask_rows_help": N_("A row for each digit: the same noise, asked for another class"),
    "digit_sliders_name": N_("One digit"),
    "digit_close": N_("One digit, close up"),
    "digit_sliders": N_("The noise z, a slider a dimension"),
    "draw_z": N_("Draw z"),
    "middle_z": N_("Middle"),
    "dim_value": N_("{name} = {value}, {sigmas} standard deviations of the prior"),
    "no_number": N_("no number yet"),
    "digit_forged": N_("forged, asked for: {name}"),
    "digit_forged_any": N_("forged"),
    "digit_nearest": N_("nearest it learned from: {name}"),
    "digit_chance": N_("D holds the forged one for real with {share}."),
    "digit_value_of_critic": N_("The critic gives the forged one {value}: the higher, the more real."),
    "digits_machine": N_("A click on a forged digit puts z there."),
    "digits_forged": N_("Forged digits"),
    "digits_real": N_("Real digits"),
    "digits_about_d": N_("D says {real} of real digits, {forged} of forged ones."),
    "accuracy_name": N_("Shows what was asked for"),
    "accuracy_says": N_("as asked"),
    "accuracy_mark": N_("real digits: {value}"),
    "accuracy_of": N_("{name}: {value} %"),
    "accuracy_by_class": N_("by the digit asked for, %"),
    "accuracy_curve": N_("Share that shows what was asked for, over the run; that of real digits is dashed"),
    "accuracy_help": N_(
        "Of 1,000 forged digits, those in which a classifier sees the class that was asked for. It learned real "
        "digits; its own share on fresh ones is the mark."
    ),
    "digits_shares": N_("among real digits"),
    "digits_held": N_("real: {value}"),
    "digits_precision_help": N_("Share of forged digits that lie near a real one, in the classifier’s features"),
    "digits_recall_help": N_("Share of real digits that lie near a forged one, in the classifier’s features"),
    "digits_coverage_help": N_("Share of real digits that have a forged one among their neighbours"),
    "digits_note_judge": N_("Judged by a classifier of real digits: it reads {share} % of fresh ones right."),
    "digits_note_any": N_("Nobody was asked for a class here: by chance 10 % show it."),
}
