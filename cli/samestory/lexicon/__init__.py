"""What is known of the world and of news English, as data: constants that are read, never changed.

Keys are folded as `samestory.text.fold` does it: lower case, no accents, straight apostrophes.
"""
