rollcall export --api v3 --demo --since 2026-10-31 -o calls.parquet
