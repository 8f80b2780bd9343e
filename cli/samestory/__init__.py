"""Compare, side by side, what different news articles say about the same events."""
