"""Arrays to pictures, one look. numpy only: no torch, no Streamlit."""
