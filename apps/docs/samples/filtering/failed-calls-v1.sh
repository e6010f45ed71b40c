rollcall list --since 7d --status error --all
