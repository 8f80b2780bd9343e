"""Who says what in an article: quotation marks, cues, their subjects, and what was said without marks."""
