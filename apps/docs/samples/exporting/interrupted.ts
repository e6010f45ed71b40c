import { exportCalls, InterruptedError } from "@rollcall/sinks";

const options = {
  api: "v3",
  client: { apiKey: process.env.RETELL_API_KEY ?? "" },
  file: "calls.ndjson",
  noTranscripts: true,
} as const;

// Ctrl-C stops the export, which keeps what it has.
const stop = new AbortController();
process.once("SIGINT", () => stop.abort());

// In place of your Ctrl-C: take this line out.
stop.abort();
await exportCalls({ ...options, signal: stop.signal }).catch((error) => {
  console.log(error instanceof InterruptedError); // => true
});

// The same again goes on.
const { status, calls } = await exportCalls(options);
console.log(status, calls); // => done 1500
