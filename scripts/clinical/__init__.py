"""Reads the clinical tables (Markdown) and writes the data files of the program (TOML)."""
