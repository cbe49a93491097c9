"""The invented meeting that plays itself."""
