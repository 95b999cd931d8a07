"""The Predict tab: experiments that ask before they show. One is open; guess, then see; the others stand below.

Whoever comes to a question finds its data on the stage, and nothing else there before they have guessed.

What was guessed is kept with the session (page/predict/guesses.py); which experiment is open is part of the view.
"""

import streamlit as st

from explorer.page.controls.bound import bound
from explorer.page.predict.asking import experiments_of, is_set, opened
from explorer.page.predict.experiments import Experiment, Experiments, Rows
from explorer.page.predict.guesses import Answer, Guess
from explorer.page.predict.questions import Question, question
from explorer.page.session import PageSession, current
from explorer.page.words.language import _, language
from explorer.runs.claim import Films
from explorer.runs.engine import get_engine

__all__ = ["films_of", "opened", "predict"]


def predict() -> None:
    """Draw the tab."""
    page = current()
    key = opened(page)
    experiment, asked = experiments_of(page).by_key[key], _question(page, key)
    if _comes(page, key, experiment):
        _open(key)
        st.rerun()
    guess = _on_the_stage(page, key, experiment)
    page.guesses.field = None if guess.shown else experiment.field
    with st.container(key="experiment", gap="small"):
        st.markdown(f"## {asked.title}\n\n{asked.body}")
        if guess.shown and guess.value is not None:
            _answer(page, key, asked, guess.value)
        else:
            _to_do(page, key, experiment, guess)
            if not experiment.field:
                _options(key, asked, guess)
            _show_button(key, guess)
    _cards(page, key)


def films_of(experiment: Experiment) -> Films | None:
    """Return the finished films that an experiment shows, None where one is not at hand yet."""
    engine = get_engine()
    found = {film: engine.recall(spec) for film, spec in experiment.state.specs().items()}
    films = {name: film for name, film in found.items() if film is not None}
    return films if len(films) == len(found) else None


def _comes(page: PageSession, key: str, experiment: Experiment) -> bool:
    """Whether a visitor has just come to a question that the stage is not set for; only then is it set unasked."""
    came = page.guesses.asked != key and not page.guesses.of(key).shown
    page.guesses.asked = key
    return came and not is_set(page, experiment)


def _question(page: PageSession, key: str) -> Question:
    return question(page.concept.key, key, language())


def _cards(page: PageSession, key: str) -> None:
    """Draw one card a question, with its question and, once it is answered, a tick."""
    titles = {name: _title(page, name) for name in experiments_of(page).by_key}
    bound(
        st.pills, _("Experiments"), "experiment-card", key, _card_chosen, options=tuple(titles),
        format_func=titles.__getitem__, label_visibility="collapsed", required=True, width="stretch",
    )  # fmt: skip


def _title(page: PageSession, key: str) -> str:
    tick = ":material/check_circle: " if page.guesses.of(key).shown else ""
    return tick + _question(page, key).title


def _card_chosen(key: str) -> None:
    if key in experiments_of(current()).by_key:
        _open(key)


def _open(key: str) -> None:
    """Open an experiment; a question that is not answered finds the stage set."""
    page = current()
    page.look(experiment=key)
    page.guesses.asked = key
    if not page.guesses.of(key).shown:
        start = experiments_of(page).by_key[key].start
        page.show(start.with_view(tab="predict", experiment=key), play=False)


def _on_the_stage(page: PageSession, key: str, experiment: Experiment) -> Guess:
    """Return the guess; one that is made on the stage is taken from there while it is open."""
    if experiment.field and is_set(page, experiment):
        page.guesses.put(key, getattr(page.state.view, experiment.field))
    return page.guesses.of(key)


def _options(key: str, asked: Question, guess: Guess) -> None:
    value = guess.value if isinstance(guess.value, int) else None

    def guessed(value: int | None) -> None:
        if value is not None:
            current().guesses.put(key, value)

    bound(
        st.radio, _("Your guess"), f"guess-{key}", value, guessed, options=range(len(asked.options)),
        format_func=asked.options.__getitem__, label_visibility="collapsed",
    )  # fmt: skip


def _to_do(page: PageSession, key: str, experiment: Experiment, guess: Guess) -> None:
    """Say what to do on the stage; where it shows something else, offer to set it."""
    if not is_set(page, experiment):
        st.button(_("Set up the pictures for this question"), key="set-stage", on_click=_open, args=(key,))
    elif experiment.field:
        st.markdown(experiments_of(page).to_do(key, guess.value))


def _show_button(key: str, guess: Guess) -> None:
    ready = guess.value is not None
    st.button(
        _("Show what happens"), key="show-answer", type="primary", disabled=not ready, on_click=_show, args=(key,)
    )
    if not ready:
        st.caption(_("Guess first; then guess and result stand side by side."))


def _show(key: str) -> None:
    page = current()
    experiment = experiments_of(page).by_key[key]
    if page.guesses.show(key):
        there = {experiment.field: page.guesses.of(key).value} if experiment.field else {}
        page.show(experiment.state.with_view(tab="predict", experiment=key, **there))


def _answer(page: PageSession, key: str, asked: Question, guess: Answer) -> None:
    experiments, experiment = experiments_of(page), experiments_of(page).by_key[key]
    films = films_of(experiment)
    st.markdown(_verdict(experiments, key, asked, guess, films))
    _table(experiments.outcome(key, guess, films))
    if experiment.figure:
        experiments.draw_figure(key, films)
    else:
        st.caption(_("The pictures show it: play the film, and try other seeds."))
    st.markdown(asked.answer)
    _further(page, key)


def _verdict(experiments: Experiments, key: str, asked: Question, guess: Answer, films: Films | None) -> str:
    if isinstance(guess, int) and asked.right is not None:
        right = guess == asked.right
        both = _("You said: {guess}", guess=asked.options[guess])
        happens = "" if right else "  \n" + _("What happens: {right}", right=asked.options[asked.right])
        return f"**{_('That is what happens.') if right else _('Not this time.')}** {both}{happens}"
    return f"**{experiments.verdict(key, guess, films)}**" if films else ""


def _table(rows: Rows | None) -> None:
    if rows is None:
        st.markdown(_("The numbers appear here as soon as the training has ended."))
        return
    lines = [rows[0], ["---", *["---:"] * (len(rows[0]) - 1)], *rows[1:]]
    with st.container(key="outcome"):
        st.markdown("\n".join("| " + " | ".join(row) + " |" for row in lines))


def _further(page: PageSession, key: str) -> None:
    keys = tuple(experiments_of(page).by_key)
    at = keys.index(key)
    left = [other for other in (*keys[at + 1 :], *keys[:at]) if not page.guesses.of(other).shown]
    with st.container(key="further", horizontal=True, gap="small"):
        if left:
            st.button(
                _("Next experiment"), icon=":material/arrow_forward:", key="next-experiment", on_click=_open,
                args=(left[0],),
            )  # fmt: skip
        st.button(_("Ask me again"), icon=":material/replay:", key="ask-again", on_click=_again, args=(key,))


def _again(key: str) -> None:
    current().guesses.forget(key)
    _open(key)
