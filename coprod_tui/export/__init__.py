"""What leaves coprod: the published document (``shape``), how it is made (``document``), and one module a format."""
