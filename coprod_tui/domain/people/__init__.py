"""What somebody is called, lists of names, and who is meant."""
