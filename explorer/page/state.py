"""What a page shows, in one frozen record: what is trained, and how it is looked at. Everything that a link carries.

Each page has a state of its own. What the front of every page needs of it is declared here: its choices, its sections
of knobs, its films, its view. Knobs, addresses, history, lessons and the stage know a state by these alone.
"""

from abc import ABC, abstractmethod
from typing import Any, Self

from pydantic import ValidationError

from explorer.config import Config
from explorer.page.view import View
from explorer.runs.spec import Branch, RunSpec

__all__ = ["Choice", "PageState"]

Choice = str | int


class PageState(Config, ABC):
    """One page's state.

    A *choice* decides which sections there are: a world, a family, a seed. A *section* is a config whose fields are
    knobs; if it is the config of a film, the film may branch by its fields. Films have ids, the same as in the scene.

    Raises:
        pydantic.ValidationError: a value is out of range, or two don't fit each other.
    """

    view: View = View()

    @classmethod
    def of(cls, state: "PageState") -> Self:
        """Return a page's `state` as what it is: one of this kind.

        Raises:
            TypeError: it is another kind of page's.
        """
        if not isinstance(state, cls):
            raise TypeError(f"this is no {cls.__name__}")
        return state

    @abstractmethod
    def choices(self) -> dict[str, Choice]:
        """Return the choices by name, each after those that decide what it may be."""

    @abstractmethod
    def with_choice(self, name: str, value: Choice) -> Self:
        """Return the page with another choice; what no longer fits goes back to its default.

        Raises:
            ValueError: there is no such choice.
        """

    @abstractmethod
    def sections(self) -> dict[str, Config]:
        """Return the configs that trainings start with, by section."""

    @abstractmethod
    def with_section(self, name: str, **changes: Any) -> Self:
        """Return the page with some fields of a section changed; branches that no longer fit are given up."""

    @abstractmethod
    def specs(self) -> dict[str, RunSpec]:
        """Return what each film is a film of, by the film's id."""

    @abstractmethod
    def film_of(self, section: str) -> str | None:
        """Return the film whose config is the section called so, if one's is."""

    @abstractmethod
    def with_branches(self, film: str, branches: tuple[Branch, ...]) -> Self:
        """Return the page on which a film takes these branches."""

    def plain(self) -> Self:
        """Return the page with the same choices and everything else at its default."""
        state = type(self)()
        for name in self.choices():
            state = self.lend(name, state)
        return state

    def lend(self, name: str, to: Self) -> Self:
        """Return the page `to` with this one's choice `name`."""
        return to.with_choice(name, self.choices()[name])

    @property
    def plays(self) -> str:
        """The view's field whose timeline plays when the page is opened: the training's, or another."""
        return "frame"

    @property
    def playing(self) -> bool | str:
        """What plays when it is opened: True the training, a field's name another timeline, False where that rests."""
        if getattr(self.view, self.plays) is not None:
            return False
        return self.plays if self.plays != "frame" else True

    @property
    def private(self) -> bool:
        """Whether it holds a visitor's own numbers, which no link may carry."""
        return any(spec.private for spec in self.specs().values())

    def with_view(self, **changes: Any) -> Self:
        """Return the page looked at otherwise."""
        return self.changed(view={**dict(self.view), **changes})

    def picture(self) -> Self:
        """Return the page as others are to find it: what the stage shows, and none of the page's tabs open."""
        return self.changed(view=self.view.staged())

    def trainings(self) -> dict[str, RunSpec]:
        """Return what is trained, by film: a close-up only looks into one of them."""
        return {film: spec for film, spec in self.specs().items() if spec.closeup is None}

    def roots(self) -> dict[str, RunSpec]:
        """Return the specs without their branches: what is trained from the start."""
        return {film: spec.model_copy(update={"branches": ()}) for film, spec in self.trainings().items()}

    def in_force(self, section: str) -> Config:
        """Return a section's config at the end of its film, all branches taken: what the knobs show."""
        film = self.film_of(section)
        spec = self.specs()[film] if film else None
        return spec.config_at(spec.config.steps) if spec and spec.branches else self.sections()[section]

    def frames(self) -> int:
        """Return how many frames the longest training has when finished; close-ups lie along no training."""
        return max(len(spec.recorded) for spec in self.trainings().values())

    def branch_step(self, film: str, frame: int) -> int:
        """Return the step at which a film turns off when the visitor branches at `frame`: before its last."""
        steps = self.specs()[film].whole().recorded
        return steps[min(frame, len(steps) - 2)]

    def with_branch(self, film: str, frame: int, field: str, value: float | int | str) -> Self:
        """Return the page on which a film goes on from `frame` with one field changed.

        Raises:
            pydantic.ValidationError: the film takes no such branch.
        """
        spec = self.specs()[film].branched(self.branch_step(film, frame), field, value)
        return self.with_branches(film, spec.branches)

    def without_branch(self, film: str) -> Self:
        """Return the page with the last branch of a film given up."""
        return self.with_branches(film, self.specs()[film].branches[:-1])

    def branches_at(self, section: str, field: str, frame: int) -> bool:
        """Return whether the film of a section can turn off at `frame` by this field: a film has only so many."""
        film = self.film_of(section)
        if film is None or not _may_branch(config := self.in_force(section), field):
            return False
        try:
            self.with_branch(film, frame, field, getattr(config, field))
        except ValidationError:
            return False
        return True

    def demand_films(self) -> None:
        """Check, for a state's own validator, that branches fit their films and the view's frame is one of theirs.

        Raises:
            ValueError: they don't.
        """
        self.specs()  # raises where a branch doesn't fit
        if self.view.frame is not None and self.view.frame >= self.frames():
            raise ValueError("the films end before this frame")


def _may_branch(config: Config, field: str) -> bool:
    extra = type(config).model_fields[field].json_schema_extra
    return isinstance(extra, dict) and bool(extra["branch"])
