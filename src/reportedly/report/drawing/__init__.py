"""Drawings as plain geometry: numbers in, positions out. Templates turn them into SVG; nothing here is markup."""
