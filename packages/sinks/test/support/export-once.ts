// Exports a sample into a file, in a process of its own: it is there to be
// killed. Tells its parent of its first request.
import { exportCalls } from "../../src/index.js";
import { idsFormat } from "./ids-format.js";
import { createSample, type Fetch, optionsFor } from "./sample.js";

const [api = "v1", format = "ndjson", file = ""] = process.argv.slice(2);
const mock = createSample(2000);

const fetch: Fetch = (url, init) => {
  process.send?.("a request");
  return mock.fetch(url, init);
};

const options = optionsFor(api === "v3" ? "v3" : "v1", fetch, {
  file,
  format: format === "ids" ? idsFormat : undefined,
  concurrency: 4,
  checkpointMs: 20,
});

try {
  await exportCalls(options);
} catch (error) {
  const isThere = Object(error).name === "OutputExistsError";
  process.exitCode = isThere ? 0 : 1;
  console.error(error);
}
process.disconnect?.();
