"""What a page shows, as values: its state, address, history, presets, and lessons made of such states. No Streamlit."""
