"""What a stage of plane data says, by the keys that the modules in stage/web/plane ask for: English message ids."""

from explorer.page.words.language import N_

__all__ = ["PLANE"]

PLANE = {
    "errs": N_("errs {rate}"),
    "bayes_errs": N_("Bayes error {rate}"),
    "class_a": N_("A"),
    "class_b": N_("B"),
    "class_c": N_("C"),
    "class_d": N_("D"),
    "class_e": N_("E"),
    "pencil": N_("Pencil"),
    "pencil_class": N_("Class to draw"),
    "pencil_draws": N_("draw class {letter}"),
    "pencil_tool": N_("Tool"),
    "brush": N_("brush"),
    "area": N_("shape"),
    "pencil_undo": N_("undo"),
    "pencil_clear": N_("clear"),
    "pencil_open": N_("draw"),
    "pencil_done": N_("done"),
    "draw_here": N_("Paper to draw a world on"),
    "sketch_here": N_("Picture to draw a border on"),
    "pencil_keys": N_(
        "Arrows move, Space begins and ends a stroke, Backspace takes it back, Escape puts the pencil away."
    ),
    "draw_first": N_("Draw where the points of class A lie, then class B."),
    "draw_missing": N_("Now class {letter}: until it has ink, the models keep to the last drawing."),
    "draw_later": N_("The drawing lacks a class, so the models keep to the last one."),
    "draw_hint": N_("Each stroke is learned at once. Over a place twice is twice as dense."),
    "paper_full": N_("The paper is full. Take something back, or clear it."),
    "border_hint": N_("Draw the border where you expect it."),
    "border_done": N_("Put the pencil away to compare, or draw it again."),
    "border_how": N_("Each side answers with the class likelier there; open ends run on straight."),
    "your_border": N_("your border"),
    "on_these_data": N_("counted on these points"),
}
