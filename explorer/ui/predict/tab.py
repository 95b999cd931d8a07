"""The Predict tab: experiments that ask before they show. Questions in a row, one open; guess, then both side by side.

What was guessed is kept with the visit (explorer/ui/visitor/guesses.py); which experiment is open is part of the view.
"""

import math

import streamlit as st

from explorer.ui.predict.experiments import ALL, Experiment, opened
from explorer.ui.predict.figures import draw_figure
from explorer.ui.predict.outcomes import Rows, beaten, beside, by_formula, films_of, found_there, outcome, sketched
from explorer.ui.predict.questions import Question, question
from explorer.ui.state.claims import FAR, Films
from explorer.ui.state.view import EXPERIMENTS
from explorer.ui.visitor.bound import agree, chosen
from explorer.ui.visitor.guesses import Guess
from explorer.ui.visitor.visit import current
from explorer.ui.words.language import _, language, number, percent

__all__ = ["predict"]


def predict() -> None:
    """Draw the tab."""
    visit = current()
    key = opened(visit.state)
    experiment, asked = ALL[key], question(key, language())
    _cards(key)
    guess = _on_the_stage(key, experiment)
    visit.guesses.awaited = key if experiment.kind != "choose" and not guess.shown else None
    with st.container(key="experiment"):
        st.markdown(f"## {asked.title}\n\n{asked.body}")
        if guess.shown:
            _answer(key, experiment, asked, guess)
            return
        if experiment.kind == "choose":
            _options(key, asked, guess)
        else:
            _pointing(key, experiment, guess)
        _show_button(key, guess)


def _cards(key: str) -> None:
    """Draw one card an experiment, with its question and, once it is answered, a tick."""
    titles = {name: _title(name) for name in EXPERIMENTS}
    agree("experiment-card", key)
    st.pills(
        _("Experiments"), EXPERIMENTS, format_func=titles.__getitem__, key="experiment-card", default=key,
        on_change=_card_chosen, label_visibility="collapsed", required=True, width="stretch",
    )  # fmt: skip


def _title(key: str) -> str:
    tick = ":material/check_circle: " if current().guesses.of(key).shown else ""
    return tick + question(key, language()).title


def _card_chosen() -> None:
    key, meant = chosen("experiment-card")
    if meant and key in EXPERIMENTS:
        _open(key)


def _open(key: str) -> None:
    """Open an experiment; one that is answered on the stage finds it set."""
    visit, experiment = current(), ALL[key]
    visit.look(experiment=key)
    if experiment.start and not visit.guesses.of(key).shown:
        visit.show(experiment.start.with_view(tab="predict", experiment=key), play=False)


def _on_the_stage(key: str, experiment: Experiment) -> Guess:
    """Return the guess; one that is made on the stage is taken from there while it is open."""
    visit = current()
    if experiment.start and _is_set(experiment):
        look = visit.state.view
        visit.guesses.put(key, look.ask if experiment.kind == "point" else look.sketch)
    return visit.guesses.of(key)


def _is_set(experiment: Experiment) -> bool:
    start, state = experiment.start, current().state
    return start is not None and state.specs() == start.specs() and state.view.frame == start.view.frame


def _options(key: str, asked: Question, guess: Guess) -> None:
    value = guess.value if isinstance(guess.value, int) else None
    widget = f"guess-{key}"
    agree(widget, value)
    st.radio(
        _("Your guess"), range(len(asked.options)), index=value, key=widget,
        format_func=lambda i: asked.options[i], label_visibility="collapsed", on_change=_guessed, args=(key, widget),
    )  # fmt: skip


def _guessed(key: str, widget: str) -> None:
    value, meant = chosen(widget)
    if meant and isinstance(value, int):
        current().guesses.put(key, value)


def _pointing(key: str, experiment: Experiment, guess: Guess) -> None:
    if not _is_set(experiment):
        st.button(_("Set the stage for this question"), key="set-stage", on_click=_open, args=(key,))
    elif experiment.kind == "sketch":
        st.markdown(_("Your line is drawn.") if guess.value else _("Draw one line over either picture on the stage."))
    elif isinstance(guess.value, tuple):
        st.markdown(_("Your guess: **({x}, {y})**. Click elsewhere to change it.", **_place(guess.value)))
    else:
        st.markdown(_("Click one of the two pictures on the stage, or type the two numbers under “Ask a point”."))


def _show_button(key: str, guess: Guess) -> None:
    ready = guess.value is not None
    st.button(
        _("Show what happens"), key="show-answer", type="primary", disabled=not ready, on_click=_show, args=(key,)
    )
    if not ready:
        st.caption(_("Guess first; then guess and result stand side by side."))


def _show(key: str) -> None:
    visit, experiment = current(), ALL[key]
    if visit.guesses.show(key):
        at = visit.guesses.of(key).value
        there = {"point": {"ask": at}, "sketch": {"sketch": at}}.get(experiment.kind, {})
        visit.show(experiment.state.with_view(tab="predict", experiment=key, **there))


def _answer(key: str, experiment: Experiment, asked: Question, guess: Guess) -> None:
    films = films_of(experiment)
    said, drawn = st.columns(2, gap="large")
    with said:
        st.markdown(_verdict(experiment, asked, guess, films))
        _table(key, experiment, guess, films)
        if experiment.figure is None:
            st.caption(_("The stage above shows it: play it, and try other seeds."))
        else:
            st.markdown(asked.answer)
    with drawn:
        if experiment.figure is None:
            st.markdown(asked.answer)
        else:
            draw_figure(key, films)
    _further(key)


def _verdict(experiment: Experiment, asked: Question, guess: Guess, films: Films | None) -> str:
    if isinstance(guess.value, int) and asked.right is not None:
        right = guess.value == asked.right
        both = _("You said: {guess}", guess=asked.options[guess.value])
        happens = "" if right else "  \n" + _("What happens: {right}", right=asked.options[asked.right])
        return f"**{_('That is what happens.') if right else _('Not this time.')}** {both}{happens}"
    if isinstance(guess.value, tuple) and films:
        found = found_there(films, guess.value)[2]
        return f"**{_('That is such a place.') if found else _('Not there.')}**"
    if isinstance(guess.value, str) and films:
        return f"**{_against_the_network(sketched(guess.value).error, by_formula(films)['conditional'])}**"
    return ""


def _against_the_network(yours: float, network: float) -> str:
    match beaten(yours, network):
        case None:
            return _("You and the network are level.")
        case True:
            return _("You beat the network.")
    return _("The network beat you.")


def _table(key: str, experiment: Experiment, guess: Guess, films: Films | None) -> None:
    rows = _places(guess, films) if experiment.kind == "point" else outcome(key, films)
    if rows and isinstance(guess.value, str):
        rows.insert(1, beside(sketched(guess.value)))
    if rows is None:
        st.markdown(_("The numbers appear here as soon as the training on the stage has ended."))
        return
    lines = [rows[0], ["---", *["---:"] * (len(rows[0]) - 1)], *rows[1:]]
    with st.container(key="outcome"):
        st.markdown("\n".join("| " + " | ".join(row) + " |" for row in lines))


def _places(guess: Guess, films: Films | None) -> Rows | None:
    """Return what the two models say at the place that was pointed at, beside one in the far corner."""
    if films is None or not isinstance(guess.value, tuple):
        return None
    head = ["", _("place"), _("network is sure"), _("draws that are rarer")]
    rows = []
    for name, at in ((_("Your guess"), guess.value), (_("The far corner"), FAR)):
        sure, rarer, _found = found_there(films, at)
        rows.append([name, "({x}, {y})".format(**_place(at)), percent(sure, 1), percent(rarer, 1)])
    apart = math.dist(guess.value, FAR)
    return [head, *rows, [_("Distance between them"), number(apart, 1), "", ""]]


def _place(at: tuple[float, float]) -> dict[str, str]:
    return {"x": number(at[0], 2), "y": number(at[1], 2)}


def _further(key: str) -> None:
    guesses, at = current().guesses, EXPERIMENTS.index(key)
    left = [other for other in (*EXPERIMENTS[at + 1 :], *EXPERIMENTS[:at]) if not guesses.of(other).shown]
    with st.container(key="further", horizontal=True, gap="small"):
        if left:
            st.button(
                _("Next experiment"),
                icon=":material/arrow_forward:",
                key="next-experiment",
                on_click=_open,
                args=(left[0],),
            )
        st.button(_("Ask me again"), icon=":material/replay:", key="ask-again", on_click=_again, args=(key,))


def _again(key: str) -> None:
    current().guesses.forget(key)
    _open(key)
