"""The page about diffusion, as the shared front knows it."""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import ValidationError

from explorer.claims import Measurement
from explorer.concepts.diffusion.code import code_of
from explorer.concepts.diffusion.digits.asked import sampled
from explorer.concepts.diffusion.experiments.page import DiffusionExperiments
from explorer.concepts.diffusion.lessons import LESSONS
from explorer.concepts.diffusion.measurements import MEASUREMENTS
from explorer.concepts.diffusion.presets import PILLS, PRESETS
from explorer.concepts.diffusion.scene import stage_parts
from explorer.concepts.diffusion.stage_words import WORDS
from explorer.concepts.diffusion.state import SECTION, DiffusionState
from explorer.concepts.diffusion.tries import TRIES
from explorer.concepts.diffusion.view import KEY
from explorer.models.configs.digit_sampling import NO_CLASS
from explorer.page.address import Complaint
from explorer.page.concept import CodePart, Preset, StageParts
from explorer.page.predict.experiments import Experiments
from explorer.page.session import PageSession
from explorer.page.stage.scene import Shots
from explorer.page.state import PageState
from explorer.page.words.language import _
from explorer.plane.concept import PlaneConcept
from explorer.plane.tables import tables_of
from explorer.plane.world import WORLDS
from explorer.runs.spec import RunSpec

__all__ = ["CONCEPT", "Diffusion"]

# What tells presets apart that look at one film: how its points go.
ROUTE = ("way", "ask", "path", "solver", "steps", "label", "guidance")


class Diffusion(PlaneConcept):
    """Its film is `model`; a second timeline is the noise's."""

    key = KEY
    state: ClassVar[type[DiffusionState]] = DiffusionState
    words = WORDS
    events = (*PlaneConcept.events, "sample", "points")
    marks = ("law", "arrows", "points", "trails", "forecast", "noise", "route", "error")
    presets: ClassVar[Mapping[str, Preset]] = PRESETS
    pills = PILLS
    tries: ClassVar[Mapping[str, PageState]] = TRIES
    lessons: ClassVar[Mapping[str, Mapping[str, PageState]]] = LESSONS
    experiments: ClassVar[Experiments | None] = DiffusionExperiments()
    measurements: ClassVar[Mapping[str, Measurement]] = MEASUREMENTS

    def stage(self, page: PageSession, shots: Shots) -> StageParts:
        """Return the panel of the film, the noise's timeline, the world and its law."""
        return stage_parts(DiffusionState.of(page.state), shots, tables_of(page))

    def on_event(self, page: PageSession, event: str, value: Any) -> None:
        """Sample another digit, or learn from more points or fewer."""
        asks = {"sample": sampled, "points": learned_from}.get(event)
        if asks is None:
            return super().on_event(page, event, value)
        if (asked := asks(DiffusionState.of(page.state), value)) is not None and asked != page.state:
            page.change(asked)
            page.rerun = True
        return None

    def complaint(self, complaint: Complaint) -> str | None:
        """Say what was wrong with a mask in a link."""
        if complaint.name in (f"{SECTION}.mask", f"{SECTION}.known"):
            return _("What the link hides of a digit can’t be read; nothing is hidden.")
        return super().complaint(complaint)

    def baked(self) -> list[RunSpec]:
        """Return what the page opens on, and every stop of a lesson."""
        states = [DiffusionState(), *(stop for stops in LESSONS.values() for stop in stops.values())]
        return [spec for state in states for spec in state.specs().values()]

    def matching(self, state: PageState) -> str | None:
        """Return the key of the preset whose film `state` shows on the same route: several look at one film."""
        own = DiffusionState.of(state)
        return next((key for key, preset in PRESETS.items() if _same(own, DiffusionState.of(preset.state))), None)

    def name_of(self, state: PageState) -> str:
        """Return the world and what learns it."""
        own = DiffusionState.of(state)
        if own.on_images and own.of_images.label != NO_CLASS:
            return _("A {name}, sampled", name=own.of_images.label)
        return _("{world}: {model}", world=_(WORLDS[own.world]), model=_("diffusion"))

    def stem(self, state: PageState) -> str:
        """Return world, family and seed."""
        own = DiffusionState.of(state)
        return "-".join([own.world, "diffusion", f"seed{own.seed}"])

    def code(self, state: PageState) -> Mapping[str, CodePart]:
        """Return the files of the model, its paths and solvers, the world's, and those that grade and train."""
        return code_of(DiffusionState.of(state))


def learned_from(state: DiffusionState, asked: Any) -> DiffusionState | None:
    """Return the page that learns from so many points; None of real data, and where it can't have as many."""
    if not state.known or type(asked) is not int:
        return None
    try:
        return state.with_data(points=asked)
    except ValidationError:
        return None


def _same(state: DiffusionState, other: DiffusionState) -> bool:
    route = all(getattr(state.view, field) == getattr(other.view, field) for field in ROUTE)
    beside = not state.on_images or state.view.right == other.view.right
    return route and beside and state.trainings() == other.trainings()


CONCEPT = Diffusion()
