"""Speaking order, offers and evening out."""
