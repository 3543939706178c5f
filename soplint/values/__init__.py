"""From the text of one field to a typed value: durations, dates, numbers, NIP, periods, number words."""
