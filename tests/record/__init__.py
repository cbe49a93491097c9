"""The record: what is kept, and what becomes of it when the disk, the power or another program gets in the way."""
