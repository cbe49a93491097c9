"""The running app: keys, terminal, themes, navigation, and how it ends."""
