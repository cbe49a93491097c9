"""What ``coprod doctor`` looks at: the machine, the terminal and the home folder, before twenty people do.

Each check is a function of what it looks at, and gives findings. ``examination`` puts them together.
"""
