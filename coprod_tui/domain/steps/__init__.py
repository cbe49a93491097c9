"""The kinds of steps that a plan is made of: one file of rules for each."""
