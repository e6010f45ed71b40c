import { strict as assert } from "node:assert";
import { createSampleFetch } from "../samples/in-place-of-the-api.js";

/** What any example of the overview may take for granted. */
Object.assign(globalThis, {
  apiKey: "key_of_an_example",
  fetch: createSampleFetch(),
  expectSame: assert.deepEqual,
});
