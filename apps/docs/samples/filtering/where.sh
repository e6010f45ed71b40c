rollcall list --demo --since 2026-10-25 \
  --where 'duration>1m and not reason~*_hangup' \
  --template '{call_id} {disconnection_reason}'
