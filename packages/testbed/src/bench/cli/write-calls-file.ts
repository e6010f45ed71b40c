import { join } from "node:path";
import { apiKey, startMock } from "../../servers/mock.js";
import { temporaryFolder } from "../../workspace/temporary-folder.js";
import { runCommand } from "../harness/run-command.js";
import { rollcall } from "./rollcall.js";

let written: Promise<string> | undefined;

/** Exports 100,000 short calls, once for all benches, and answers the path. */
export function writeCallsFile(): Promise<string> {
  written ??= exportCalls();
  return written;
}

async function exportCalls(): Promise<string> {
  const file = join(temporaryFolder("bench-calls"), "calls.ndjson");
  const mock = await startMock({
    calls: 100_000,
    size: "short",
  });
  const command = rollcall(
    ...["export", "--base-url", mock.url],
    ...["--api", "v1", "-o", file],
  );
  try {
    await runCommand(command, { env: { RETELL_API_KEY: apiKey } });
  } finally {
    await mock.stop();
  }
  return file;
}
