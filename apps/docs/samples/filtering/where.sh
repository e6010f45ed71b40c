rollcall list --demo --since 2026-10-25 --where 'reason~error_* and duration>5s' --fields call_id,disconnection_reason -o csv
