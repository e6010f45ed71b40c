rollcall export --since-last -o calls.ndjson
rollcall export --since-last -o calls.ndjson
