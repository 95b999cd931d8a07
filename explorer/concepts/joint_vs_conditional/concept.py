"""The page about p(y | x) and p(x, y), as the shared front knows it."""

from collections.abc import Hashable, Mapping
from typing import Any, ClassVar

from explorer import worlds
from explorer.claims import Measurement
from explorer.concepts.joint_vs_conditional import machine
from explorer.concepts.joint_vs_conditional.code import code_of
from explorer.concepts.joint_vs_conditional.experiments.page import PairExperiments
from explorer.concepts.joint_vs_conditional.explain import explain
from explorer.concepts.joint_vs_conditional.families import FAMILIES as NAMES
from explorer.concepts.joint_vs_conditional.lessons import LESSONS
from explorer.concepts.joint_vs_conditional.measurements import MEASUREMENTS
from explorer.concepts.joint_vs_conditional.presets import PILLS, PRESETS
from explorer.concepts.joint_vs_conditional.scene import stage_parts
from explorer.concepts.joint_vs_conditional.stage_words import WORDS
from explorer.concepts.joint_vs_conditional.state import FAMILIES, PairState
from explorer.concepts.joint_vs_conditional.tries import TRIES
from explorer.concepts.joint_vs_conditional.view import KEY, SIDES
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

__all__ = ["CONCEPT", "JointVsConditional"]


class JointVsConditional(PlaneConcept):
    """Its films have the ids of the sides: `conditional` and `joint`."""

    key = KEY
    state: ClassVar[type[PairState]] = PairState
    words = WORDS
    events = (*PlaneConcept.events, "machine")
    marks = ("border", "density", "generated", "exact", "error", "points", "ask")
    presets: ClassVar[Mapping[str, Preset]] = PRESETS
    pills = PILLS
    tries: ClassVar[Mapping[str, PageState]] = TRIES
    lessons: ClassVar[Mapping[str, Mapping[str, PageState]]] = LESSONS
    experiments: ClassVar[Experiments | None] = PairExperiments()
    measurements: ClassVar[Mapping[str, Measurement]] = MEASUREMENTS

    def stage(self, page: PageSession, shots: Shots) -> StageParts:
        """Return the two panels, the exact answer and the points."""
        return stage_parts(PairState.of(page.state), shots, tables_of(page))

    def on_event(self, page: PageSession, event: str, value: Any) -> None:
        """Rebuild the network as its machine asks, or take over what the pencil drew."""
        if event != "machine":
            return super().on_event(page, event, value)
        before = PairState.of(page.state)
        state = machine.asked(before, value)
        if state != before:
            page.change(state)
            page.complaints = machine.moved(before, value, state)
            page.rerun = True
        return None

    def baked(self) -> list[RunSpec]:
        """Return what the first click on any world, data set or family leads to."""
        states = [PairState(world=name) for name in worlds.ON_PLANE if name != "table"]
        states += [PairState().with_family(side, name) for side in SIDES for name in FAMILIES[side]]
        return [spec for state in states for spec in state.specs().values()]

    def name_of(self, state: PageState) -> str:
        """Return the world and both families."""
        pair = PairState.of(state)
        left, right = (_(NAMES[pair.family(side)].short) for side in SIDES)
        return _("{world}: {left} and {right}", world=_(WORLDS[pair.world]), left=left, right=right)

    def stem(self, state: PageState) -> str:
        """Return world, both families and seed."""
        pair = PairState.of(state)
        return "-".join([pair.world, *map(pair.family, SIDES), f"seed{pair.seed}"])

    def code(self, state: PageState) -> Mapping[str, CodePart]:
        """Return the files of both models, of the world and of what grades and trains them."""
        return code_of(PairState.of(state))

    def explain(self, page: PageSession) -> None:
        """Say what the two families on the stage are."""
        pair = PairState.of(page.state)
        explain(map(pair.family, SIDES), pair.classes)

    def explained(self, state: PageState) -> Hashable:
        """Return the two families and how many classes there are."""
        pair = PairState.of(state)
        return *map(pair.family, SIDES), pair.classes


CONCEPT = JointVsConditional()
