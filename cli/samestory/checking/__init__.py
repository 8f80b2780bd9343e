"""What a report claims, held against the articles behind it.

Nothing is read here and nothing compared: it is given the report, the articles as they are now, and the
comparison that was made of them again.
"""
