"""The screens of coprod."""
