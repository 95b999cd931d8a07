"""What every page's stage says, in the language in force: the only place where its English stands.

The keys are those that the modules in stage/web/kernel ask for.
"""

from collections.abc import Mapping

from explorer.page.words.language import N_, language, say

__all__ = ["KERNEL", "words"]

KERNEL = {
    "stage": N_("Pictures and readings"),
    "panels": N_("Model shown"),
    "presets": N_("Presets"),
    "own_view": N_("Your own settings"),
    "next_preset": N_("Next preset"),
    "previous_preset": N_("Previous preset"),
    "present": N_("Present"),
    "leave_presenting": N_("Leave"),
    "stop_before": N_("Back"),
    "stop_after": N_("Next"),
    "notes": N_("Notes"),
    "no_note": N_("No note on this."),
    "upcoming": N_("Next: {title}"),
    "last_stop": N_("This is the last one."),
    "keys": N_("Keys"),
    "close_keys": N_("Close"),
    "key_space": N_("Space"),
    "key_play": N_("Play or stop"),
    "key_step": N_("One frame back or on"),
    "key_ends": N_("First frame, last frame"),
    "key_present": N_("Present, or leave it"),
    "key_stops": N_("Stop before or after, presenting or in a lesson"),
    "key_notes": N_("Notes in a window, presenting or in a lesson"),
    "key_leave": N_("Leave presenting, close what is open"),
    "key_undo": N_("Undo"),
    "key_redo": N_("Redo"),
    "key_keys": N_("This list"),
    "forget_branch": N_("Remove the branch"),
    "old_future": N_("back to the training before the branch"),
    "play": N_("Play"),
    "pause": N_("Pause"),
    "back": N_("One frame back"),
    "forward": N_("One frame forward"),
    "frame": N_("Frame"),
    "frame_of": N_("frame {frame} of {total}"),
    "step": N_("step {step}"),
    "steps": N_("steps {steps}"),
    "waiting": N_("waiting for the next frame"),
    "no_frames": N_("no frame yet"),
    "still": N_("Fitted in one step: there is nothing to play."),
    "speed": N_("Speed"),
    "loop": N_("Play in a loop"),
    "branch": N_("Branch here"),
    "branch_help": N_("Change one setting from this frame on"),
    "enlarge_curve": N_("Enlarge the curve"),
    "close_curve": N_("Close"),
    "before_branch": N_("before the branch"),
    "cancel": N_("Stop"),
    "retry": N_("Try again"),
    "progress": N_("Training progress"),
    "more_than": N_("over {value}"),
    "less_than": N_("under {value}"),
    "describe": N_("{title}, {what}. {frame}"),
}


def words(own: Mapping[str, str]) -> dict[str, str]:
    """Return the stage's words and a page's `own`, translated; the stage fills in `{name}` placeholders itself."""
    name = language()  # asked once: a stage that watches a training wants its words ten times a second
    return {key: say(text, name) for key, text in (*KERNEL.items(), *own.items())}
