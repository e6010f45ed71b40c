// Runs a sample to its last line. What it has started, a server perhaps, is
// ended there; a promise that it left behind must not have failed by then.
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";

await import(pathToFileURL(process.argv[2] ?? "").href);
await setImmediate();
process.exit();
