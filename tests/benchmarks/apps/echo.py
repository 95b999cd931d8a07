"""The floor: a slider whose value is written back. No server round trip of Streamlit can be quicker."""

import streamlit as st

value = st.slider("value", 0, 1000, 500, key="value")
st.markdown(f"echo {value}")
