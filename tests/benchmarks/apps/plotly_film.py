"""The usual way: a Plotly chart of 1,000 points over a 64x64 field, redrawn by the server."""

import numpy as np
import plotly.graph_objects as go
import streamlit as st

AXIS = np.linspace(-3, 3, 64)


@st.cache_data(max_entries=1)
def points() -> np.ndarray:
    return np.random.default_rng(0).normal(size=(1000, 2))


def chart(frame: int) -> go.Figure:
    turn = frame / 10
    field = np.sin(AXIS[None, :] + turn) * np.cos(AXIS[:, None])
    x, y = points().T
    figure = go.Figure(
        [go.Heatmap(x=AXIS, y=AXIS, z=field), go.Scattergl(x=x + 0.2 * np.sin(turn), y=y, mode="markers")]
    )
    return figure.update_layout(title=f"frame {frame}", height=450)


@st.fragment(run_every=0.1 if st.query_params.get("play") else None)
def film() -> None:
    if st.query_params.get("play"):
        st.session_state.frame = st.session_state.get("frame", 0) + 1
        frame = st.session_state.frame
    else:
        frame = st.slider("value", 0, 1000, 500, key="value")
    st.plotly_chart(chart(frame), key="chart")


film()
