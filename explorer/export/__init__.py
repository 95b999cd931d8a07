"""Ways out of the app: scripts, notebooks, tables, arrays and moving pictures made from specs and films. No Streamlit."""
