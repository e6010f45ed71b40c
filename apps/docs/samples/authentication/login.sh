printf '%s' "$RETELL_API_KEY" | rollcall login --profile work --store file
rollcall whoami --profile work --offline
