"""Records → the formats of others."""
