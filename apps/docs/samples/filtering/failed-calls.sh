rollcall list --api v3 --since 7d --call-status error --call-status not_connected --all
