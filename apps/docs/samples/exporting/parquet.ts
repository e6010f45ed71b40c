import { callReference } from "@rollcall/core/v3/spec";
import { exportCalls, parquetFormat } from "@rollcall/sinks";

const { status, calls } = await exportCalls({
  api: "v3",
  client: { apiKey: process.env.RETELL_API_KEY ?? "" },
  parameters: {
    filter_criteria: { start_timestamp: { ge: new Date("2026-10-20") } },
  },
  file: "calls.parquet",
  format: parquetFormat({ schema: callReference }),
});
console.log(status, calls); // => done 203
