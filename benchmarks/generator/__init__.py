"""Documents made up from a registry of drafting forms, with their gold."""
