"""Archives: many documents through `pipeline.process` into one SQLite file, each exactly once."""
