"""Which experiment is open on a page, whether the stage is set for its question, and whether that must stay bare."""

from typing import TYPE_CHECKING

from explorer.page.predict.experiments import Experiment, Experiments

if TYPE_CHECKING:
    from explorer.page.session import PageSession

__all__ = ["bare", "experiments_of", "is_set", "opened"]


def experiments_of(page: "PageSession") -> Experiments:
    """Return the experiments of a page that has some."""
    experiments = page.concept.experiments
    assert experiments is not None
    return experiments


def opened(page: "PageSession") -> str:
    """Return the experiment that is open where the Predict tab is: the first, where none was chosen."""
    return page.state.view.experiment or next(iter(experiments_of(page).by_key))


def is_set(page: "PageSession", experiment: Experiment) -> bool:
    """Whether the stage shows what an experiment asks about; where one answers there, at the frame at which it asks."""
    start, state = experiment.start, page.state
    return state.trainings() == start.trainings() and (not experiment.field or state.view.frame == start.view.frame)


def bare(page: "PageSession") -> dict[str, str | None] | None:
    """Return what a stage knows that must show nothing but what is learned from, for a question about it is open.

    `awaits` is the field of the view in which the guess is made, if it is made on the stage. None: no question is open.
    """
    if page.state.view.tab != "predict" or page.concept.experiments is None:
        return None
    key = opened(page)
    experiment = experiments_of(page).by_key[key]
    asked = not page.guesses.of(key).shown and page.state.trainings() == experiment.start.trainings()
    return {"awaits": experiment.field} if asked else None
