"""What sessions show together."""
