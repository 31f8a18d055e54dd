"""The verbs of the command line, one module each. What is slow to import is imported when a verb runs."""
