import { exportCalls, InterruptedError } from "@rollcall/sinks";

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());

// #region run
const options = {
  api: "v3",
  client: { apiKey: process.env.RETELL_API_KEY ?? "" },
  file: "calls.ndjson",
  noTranscripts: true,
} as const;

// Ctrl-C aborts this signal; the export leaves its checkpoint.
stop.abort();
await exportCalls({ ...options, signal: stop.signal }).catch((error) => {
  console.log(error instanceof InterruptedError); // => true
});

// The same again goes on.
const { status, calls } = await exportCalls(options);
console.log(status, calls); // => done 1500
// #endregion
