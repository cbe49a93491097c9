"""Names: reading lists of them, comparing them, finding them in text, and forgetting them."""
