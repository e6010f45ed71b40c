import fc from "fast-check";
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  onTestFinished,
  test,
} from "vitest";
import { checkSamples, findSample } from "./check-samples.js";
import { type Language, languages } from "./language.js";
import { startMockOf } from "./mock-of-version.js";
import { caseOfPage, withShortPages } from "./page-samples.js";
import {
  type RecordingServer,
  startRecordingServer,
} from "./recording-server.js";
import { runSamples } from "./run-samples.js";
import {
  arbitraryCase,
  type Case,
  listOperations,
  type SpecOperation,
} from "./spec-cases.js";

const operations = await listOperations();
const cases = arbitraryCase(operations);
const versions = [...new Set(operations.map(({ version }) => version))];

let server: RecordingServer;
beforeAll(async () => {
  server = await startRecordingServer();
});
afterAll(() => server.close());

/** The command is started for each sample, and the others once for all. */
const counts: Readonly<Record<string, number>> = {
  curl: 30,
  TypeScript: 60,
  Python: 60,
  CLI: 10,
};

/** A language that cannot run here is skipped by name. */
function describeIn(language: Language, tests: () => void): void {
  const { label, missing } = language;
  const why = missing ? ` (skipped: needs ${missing})` : "";
  describe.skipIf(missing)(`In ${label}${why}`, { timeout: 120_000 }, tests);
}

for (const language of languages) {
  describeIn(language, () => {
    test("a sample sends the request that it was written for", async () => {
      const size = counts[language.label] ?? 1;
      const batches = fc.array(cases, { minLength: size, maxLength: size });
      await fc.assert(
        fc.asyncProperty(batches, async (batch) => {
          const count = await checkSamples(language, batch, server);
          expect(count).toBeGreaterThan(0);
        }),
        { numRuns: 1, endOnFailure: true },
      );
    });

    test("every sample of the pages succeeds at the mock, and a list reads every call once", async () => {
      const shown = await startPages(operations);
      const samples = shown.map(({ origin, ...one }) => {
        return { ...one, ...findSample(language, one, origin) };
      });
      const runnable = samples.filter(({ isWhole }) => isWhole);
      const codes = runnable.map(({ code }) => code);
      const outcomes = await runSamples(language, codes);
      expect(outcomes.length).toBeGreaterThan(0);
      outcomes.forEach(({ failure, output }, index) => {
        expect(failure, codes[index]).toBeUndefined();
        const { ids } = runnable[index] ?? {};
        if (ids && language.isWalk) {
          expect(firstWords(output).toSorted()).toEqual(ids.toSorted());
        }
      });
    });
  });
}

/** A request of a page, where it is sent to, and of a list what is there. */
interface Shown extends Case {
  readonly origin: string;
  readonly ids?: readonly string[];
}

/** Every page of every version, each version with a mock of its own. */
async function startPages(operations: readonly SpecOperation[]) {
  const shown: Shown[] = [];
  for (const version of versions) {
    const own = operations.filter((one) => one.version === version);
    const { origin, ids } = await startMock(own);
    const pages = own.map(caseOfPage);
    const lists = pages.filter(isList).map(withShortPages);
    shown.push(
      ...lists.map((list) => ({ ...list, origin, ids })),
      ...pages.map((page) => ({ ...page, origin })),
    );
  }
  return shown;
}

/** A mock that ends with its test. */
async function startMock(operations: readonly SpecOperation[]) {
  const mock = await startMockOf(operations);
  onTestFinished(mock.close);
  return mock;
}

function isList({ facts }: Case): boolean {
  return facts.pagination !== undefined;
}

function firstWords(output: string): (string | undefined)[] {
  const lines = output.trim().split("\n");
  return lines.map((line) => line.split(" ")[0]);
}
