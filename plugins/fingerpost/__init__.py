"""Fingerpost builds a council's website from a folder of Markdown, and checks every promise it makes."""

__version__ = "0.1.0"
