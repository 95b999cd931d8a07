"""Ways out of the app: scripts, notebooks, tables and arrays, made from specs and films. No Streamlit."""
