"""Everything that touches Streamlit: page frame, controls, language, share, lessons."""
