"""The French of the acts, as data and small functions: text, numbers, dates, civilities, names, cues."""
