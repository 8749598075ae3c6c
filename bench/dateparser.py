"""`python3 bench/dateparser.py FILE.jsonl MEGABYTES`: dateparser searching Indonesian dates, as {bytes, seconds} of CPU."""

import json
import sys
import time

from dateparser.search import search_dates

file, megabytes = sys.argv[1], float(sys.argv[2])
search_dates("3 Mei 2024", languages=["id"])  # loads what it needs
size = found = 0
before = time.process_time()
with open(file, encoding="utf-8") as lines:
    for line in lines:
        text = json.loads(line)["text"]
        found += len(search_dates(text, languages=["id"]) or [])
        size += len(text.encode())
        if size > megabytes * 1e6:
            break
print(json.dumps({"bytes": size, "seconds": time.process_time() - before, "found": found}))
