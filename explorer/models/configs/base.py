"""What every family's config says: its knobs, what it models and how the browser evaluates it. No torch, no sklearn."""

from typing import Any, ClassVar, Literal, Self

from explorer.config import Config

__all__ = ["FittedOnceConfig", "Form", "Kind", "TrainingConfig"]

Kind = Literal["conditional", "joint"]  # p(y | x) or p(x, y)
Form = Literal["mlp", "mixture", "grid"]  # a frame's array is called `weights`, `components` or `field`


class TrainingConfig(Config):
    """What every learner's config has: how many steps it takes in all, and three facts about the family."""

    kind: ClassVar[Kind]
    form: ClassVar[Form]
    smooth: ClassVar[bool] = True  # of a grid: whether it may be interpolated, or whether its steps are the model's own
    about: ClassVar[str]  # one sentence for the page, an English message id

    steps: int

    def changed(self, **changes: Any) -> Self:
        """Return the config with some fields changed.

        Raises:
            pydantic.ValidationError: a value is out of range.
        """
        return self.model_validate({**self.model_dump(), **changes})


class FittedOnceConfig(TrainingConfig):
    """Of families that have nothing to watch: step 0 knows only the class shares, step 1 is fitted."""

    steps: Literal[1] = 1
