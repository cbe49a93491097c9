"""The checks of ``coprod doctor``: whether the machine, the terminal and the home folder are ready for a session.

Each check is a function from plain data to findings; ``examination`` runs them all.
"""
