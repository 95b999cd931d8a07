"""The page about the variational autoencoder, as the shared front knows it."""

from collections.abc import Mapping
from typing import Any, ClassVar

from explorer.concepts.vae.code import code_of
from explorer.concepts.vae.experiments.page import VaeExperiments
from explorer.concepts.vae.explain import explain
from explorer.concepts.vae.families import FAMILIES
from explorer.concepts.vae.lessons import LESSONS
from explorer.concepts.vae.presets import PILLS, PRESETS
from explorer.concepts.vae.scene import stage_parts
from explorer.concepts.vae.stage_words import WORDS
from explorer.concepts.vae.state import BESIDE, OTHER, VaeState
from explorer.concepts.vae.tries import TRIES
from explorer.concepts.vae.view import FARTHEST, KEY, RIGHT
from explorer.images.concept import ImageConcept
from explorer.images.world import WORLDS
from explorer.page.address import Complaint
from explorer.page.concept import CodePart, Preset, StageParts
from explorer.page.predict.experiments import Experiments
from explorer.page.session import PageSession
from explorer.page.stage.scene import Shots
from explorer.page.state import PageState
from explorer.page.words.language import _
from explorer.runs.spec import RunSpec

__all__ = ["CONCEPT", "Vae"]


class Vae(ImageConcept):
    """Its films are `model` and, where its counterpart is shown, `beside`."""

    key = KEY
    state: ClassVar[type[VaeState]] = VaeState
    words = WORDS
    events = ("right",)
    marks = ("codes", "prior", "posterior", "z", "decoded", "reconstruction", "kl", "elbo")
    presets: ClassVar[Mapping[str, Preset]] = PRESETS
    pills = PILLS
    tries: ClassVar[Mapping[str, PageState]] = TRIES
    lessons: ClassVar[Mapping[str, Mapping[str, PageState]]] = LESSONS
    experiments: ClassVar[Experiments | None] = VaeExperiments()

    def stage(self, page: PageSession, shots: Shots) -> StageParts:
        """Return the panels of the films, the images and the walk between two of them."""
        return stage_parts(VaeState.of(page.state), shots)

    def on_event(self, page: PageSession, event: str, value: Any) -> None:
        """Show the machine, the counterpart or the walk at the right: a counterpart has a film of its own."""
        before = VaeState.of(page.state)
        if event != "right" or value not in RIGHT or (value == "beside" and before.family not in OTHER):
            return
        state = before.with_beside(True) if value == "beside" else before
        page.show(state.with_view(right=value), play=False)
        page.rerun = True

    def complaint(self, complaint: Complaint) -> str | None:
        """Say what was wrong with a code, a drawing, an image or the plane's dimensions."""
        match complaint.name:
            case "z":
                return _(
                    "The code z in the link does not fit: it takes a number for each latent dimension, none beyond "
                    "±{most}. The page shows the image’s own code.",
                    most=round(FARTHEST),
                )
            case "drawn":
                return _("The drawing in the link can’t be read; the page shows an image of the data instead.")
            case "image" | "to":
                return _("The link asks for an image that is not among those shown; the page shows another.")
            case "axes":
                return _("The model has not the two latent dimensions that the link asks for; the page shows others.")
            case "beside" if complaint.problem == "range":
                return _("Nothing stands beside this model; the page shows it alone.")
        return super().complaint(complaint)

    def baked(self) -> list[RunSpec]:
        """Return what the first click on any world or family leads to, and every stop of a lesson."""
        states = [VaeState(), VaeState().with_world("digits"), VaeState().with_world("faces")]
        states += [VaeState().with_family("autoencoder"), VaeState().with_beside(True)]
        states += [VaeState.of(stop) for stops in LESSONS.values() for stop in stops.values()]
        return [spec for state in states for spec in state.specs().values()]

    def name_of(self, state: PageState) -> str:
        """Return the world and the family."""
        own = VaeState.of(state)
        return _("{world}: {model}", world=_(WORLDS[own.world]), model=_(FAMILIES[own.family].short))

    def stem(self, state: PageState) -> str:
        """Return world, family and seed."""
        own = VaeState.of(state)
        return f"{own.world}-{own.family}-seed{own.seed}" + ("-pair" if BESIDE in own.specs() else "")

    def code(self, state: PageState) -> Mapping[str, CodePart]:
        """Return the files of the models, of the world and of what grades and trains them."""
        return code_of(VaeState.of(state))

    def explain(self, page: PageSession) -> None:
        """Say what the family on the stage is, and the one beside it."""
        explain(*self.explained(page.state))

    def explained(self, state: PageState) -> tuple[str, ...]:
        """Return the family, and the one beside it."""
        return tuple(spec.model for spec in VaeState.of(state).specs().values())


CONCEPT = Vae()
