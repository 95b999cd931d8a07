"""The page about generative adversarial networks, as the shared front knows it."""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import ValidationError

from explorer.claims import Measurement
from explorer.concepts.gan.code import code_of
from explorer.concepts.gan.cures import NAMES, NONE
from explorer.concepts.gan.experiments.page import GanExperiments
from explorer.concepts.gan.explain import explain, parts_of
from explorer.concepts.gan.lessons import LESSONS
from explorer.concepts.gan.measurements import MEASUREMENTS
from explorer.concepts.gan.presets import PILLS, PRESETS
from explorer.concepts.gan.scene import stage_parts
from explorer.concepts.gan.stage_words import WORDS
from explorer.concepts.gan.state import BESIDE, MODEL, OF_IMAGES, OF_POINTS, SECTION, GanState
from explorer.concepts.gan.tries import TRIES
from explorer.concepts.gan.view import KEY
from explorer.page.address import Complaint
from explorer.page.concept import CodePart, Preset, StageParts
from explorer.page.predict.experiments import Experiments
from explorer.page.session import PageSession
from explorer.page.stage.scene import Shots
from explorer.page.state import PageState
from explorer.page.view import frame_of
from explorer.page.words.language import _
from explorer.plane.concept import PlaneConcept
from explorer.plane.tables import tables_of
from explorer.plane.world import WORLDS
from explorer.runs.spec import RunSpec

__all__ = ["CONCEPT", "Gan"]

FIRST_CURE = "r1"  # that stands beside the model where none was chosen


class Gan(PlaneConcept):
    """Its films are `model`, where a cure is chosen `beside`, and where one step is shown slowly its `closeup`."""

    key = KEY
    state: ClassVar[type[GanState]] = GanState
    words = WORDS
    events = (*PlaneConcept.events, "right", "cure", "turns", "slow")
    marks = ("real", "forged", "discriminator", "exact", "noise", "gradients", "losses")
    presets: ClassVar[Mapping[str, Preset]] = PRESETS
    pills = PILLS
    tries: ClassVar[Mapping[str, PageState]] = TRIES
    lessons: ClassVar[Mapping[str, Mapping[str, PageState]]] = LESSONS
    experiments: ClassVar[Experiments | None] = GanExperiments()
    measurements: ClassVar[Mapping[str, Measurement]] = MEASUREMENTS

    def stage(self, page: PageSession, shots: Shots) -> StageParts:
        """Return the panels of the films, the world and its modes."""
        return stage_parts(GanState.of(page.state), shots, tables_of(page))

    def on_event(self, page: PageSession, event: str, value: Any) -> None:
        """Show another part at the right, or another cure there: it has a film of its own."""
        state = GanState.of(page.state)
        if state.on_images and event in ("cure", "slow", "turns"):
            return None
        if event == "cure" and value in NAMES and value != state.cure:
            chosen = state.with_cure(value)
            page.change(chosen if value == NONE else chosen.with_view(right=BESIDE))
        elif event == "right" and value in (OF_IMAGES if state.on_images else OF_POINTS):
            state = state.with_cure(FIRST_CURE) if value == BESIDE and state.cure == NONE else state
            page.show((state if value == "step" else state.slowly(None)).with_view(right=value), play=False)
        elif event == "slow" and (frame := _asked_slowly(value)) is not None:
            page.show(state.slowly(frame), play=False)
        elif event == "turns":
            if (branched := _branched(state, value)) is None:
                return None
            page.change(branched)
        else:
            return super().on_event(page, event, value)
        page.rerun = True
        return None

    def complaint(self, complaint: Complaint) -> str | None:
        """Say what was wrong with a place or a step in a link."""
        match complaint.name:
            case "dirac_start":
                return _("The start in the link lies too far out; the page shows another.")
            case "slow":
                return _("The training has not the step that the link asks for.")
        return super().complaint(complaint)

    def baked(self) -> list[RunSpec]:
        """Return what the page opens on, and every stop of a lesson."""
        states = [GanState(), *(GanState.of(stop) for stops in LESSONS.values() for stop in stops.values())]
        return [spec for state in states for spec in state.specs().values()]

    def name_of(self, state: PageState) -> str:
        """Return the world and what learns it."""
        own = GanState.of(state)
        return _("{world}: {model}", world=_(WORLDS[own.world]), model="GAN")

    def stem(self, state: PageState) -> str:
        """Return world, family, cure and seed."""
        own = GanState.of(state)
        return "-".join([own.world, own.family, *([own.cure] if own.cure != NONE else []), f"seed{own.seed}"])

    def code(self, state: PageState) -> Mapping[str, CodePart]:
        """Return the files of the duel, of the world and of what grades and trains."""
        return code_of(GanState.of(state))

    def explain(self, page: PageSession) -> None:
        """Say what the loss on the stage is, and each cure there."""
        explain(*self.explained(page.state))

    def explained(self, state: PageState) -> tuple[str, ...]:
        """Return the loss and the cures."""
        return parts_of(GanState.of(state))


def _asked_slowly(asked: Any) -> int | None:
    """Return the frame after which a step is to be shown slowly; None where what was asked names none."""
    match asked:
        case {"frame": value}:
            return frame_of(value)
    return None


def _branched(state: GanState, asked: Any) -> PageState | None:
    """Return the page whose training goes on from `frame` with only `who` learning; None where it can't."""
    match asked:
        case {"frame": value, "who": str(who)} if (frame := frame_of(value)) is not None:
            if frame >= state.frames() - 1 or not state.branches_at(SECTION, "turns", frame):
                return None
            try:
                return state.with_branch(MODEL, frame, "turns", who).with_view(frame=frame)
            except ValidationError:  # it comes from a browser
                return None
    return None


CONCEPT = Gan()
