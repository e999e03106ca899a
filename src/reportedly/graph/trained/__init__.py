"""The trained reader: one small network reads the whole graph of a few sentences at one go."""
