"""How fast and how fair coprod is, measured against something plain in the same run. ``python -m benchmarks``."""
