rollcall list --api v3 --metadata customer_id=G7718 --all
