rollcall list --demo --limit 2 -o ndjson --jq .call_id
rollcall list --demo --limit 2 --cursor v1:call_462d215cc386926d --jq .call_id
