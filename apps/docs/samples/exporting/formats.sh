rollcall export --demo --since 2026-10-31 -o calls.ndjson
rollcall export --demo --since 2026-10-31 --no-transcripts -o calls.csv
rollcall export --demo --since 2026-10-31 --redact -o calls.xlsx
