"""The dialogs of coprod."""
