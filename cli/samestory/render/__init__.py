"""Comparison to bytes: one module per format, all from the same records.

`text`, `events_text` and `facts_text` draw for people, `records` and `jsontext` write for programs,
`schema` describes what they write. Nothing here decides where the bytes go.
"""
