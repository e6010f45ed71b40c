rollcall export --demo --since 1d --rps 5 --concurrency 1 -o calls.ndjson
