import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { checkSamples } from "./check-samples.js";
import { languages } from "./language.js";
import { startRecordingServer } from "./recording-server.js";
import { arbitraryCase, listOperations } from "./spec-cases.js";

const cases = arbitraryCase(await listOperations());

/** Of samples, so that each language takes about as long as the others. */
const sizes: Readonly<Record<string, number>> = {
  curl: 150,
  TypeScript: 300,
  Python: 300,
  CLI: 40,
};

for (const language of languages) {
  const { label, missing } = language;
  const why = missing ? ` (skipped: needs ${missing})` : "";
  const title = `Many samples in ${label} send the requests that they were written for`;
  test.skipIf(missing)(`${title}${why}`, async () => {
    const server = await startRecordingServer();
    onTestFinished(server.close);
    const size = sizes[label] ?? 1;
    const batches = fc.array(cases, { minLength: size, maxLength: size });
    await fc.assert(
      fc.asyncProperty(batches, async (batch) => {
        const count = await checkSamples(language, batch, server);
        expect(count).toBeGreaterThan(0);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
}
