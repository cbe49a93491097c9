"""The widgets of coprod."""
