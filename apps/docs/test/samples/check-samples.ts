import { expect } from "vitest";
import type { Sample } from "../../src/samples/sample-request.js";
import { writeSamples } from "../../src/samples/write-samples.js";
import { expectedArrival, withLimit } from "./expect-same.js";
import type { Language } from "./language.js";
import type { Arrival, RecordingServer } from "./recording-server.js";
import { runSamples } from "./run-samples.js";
import type { Case } from "./spec-cases.js";

let batches = 0;

/**
 * Writes the sample of each request in a language, runs all of them, and
 * compares what arrived with what was asked for.
 *
 * @returns How many there were.
 */
export async function checkSamples(
  language: Language,
  cases: readonly Case[],
  server: RecordingServer,
): Promise<number> {
  batches += 1;
  const written = cases.map((one, index) => {
    const name = `${batches}-${index}`;
    const baseUrl = server.addressOf(name);
    const sample = findSample(language, one, baseUrl);
    return { ...one, name, sample };
  });
  const runnable = written.filter(({ sample }) => sample.isWhole);
  const codes = runnable.map(({ sample }) => sample.code);
  const outcomes = await runSamples(language, codes);
  runnable.forEach(({ name, sample, ...one }, index) => {
    expect(outcomes[index]?.failure, sample.code).toBeUndefined();
    const arrivals = server.arrivalsOf(name);
    expect(arrivals.length, sample.code).toBeGreaterThan(0);
    for (const arrival of arrivals) {
      expect(arrival, sample.code).toEqual(expectedFrom(language, one));
    }
  });
  return runnable.length;
}

function expectedFrom({ label }: Language, { request, facts }: Case): Arrival {
  const asked = label === "CLI" ? withLimit(request, facts) : request;
  return expectedArrival(asked, facts);
}

/** The sample of a request in a language, sent to an address. */
export function findSample(
  { label }: Language,
  { request, facts }: Case,
  baseUrl: string,
): Sample {
  const samples = writeSamples({ ...request, baseUrl }, facts);
  const sample = samples.find((one) => one.label === label);
  if (sample === undefined) {
    throw new Error(`There is no sample in ${label}.`);
  }
  return sample;
}
