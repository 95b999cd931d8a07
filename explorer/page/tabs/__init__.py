"""The other tabs under the stage: explanations, code, and what a visitor takes along."""
