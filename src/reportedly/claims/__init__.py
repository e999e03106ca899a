"""Room of DESIGN section 2."""
