/** How many runs each model gets; `ROLLCALL_FUZZ_RUNS=20000` for a soak. */
export const RUNS = Number(process.env.ROLLCALL_FUZZ_RUNS ?? 300);
