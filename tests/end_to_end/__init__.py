"""The real program in a real terminal: keys go in, a screen comes out, and the files lie on the disk."""
