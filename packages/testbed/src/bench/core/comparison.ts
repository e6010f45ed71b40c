import { apiKey, type MockSettings, startMock } from "../../servers/mock.js";
import type { Bench } from "../harness/bench.js";
import { interleave } from "../harness/interleave.js";
import {
  type Result,
  resultOf,
  rounded,
  type Target,
} from "../harness/result.js";
import { runScript } from "../harness/run-script.js";

/** What a client's process prints. */
type Measure = "cpuMs" | "wallMs" | "peakMb";

/** A client, two ways to run it, and how they have to compare. */
export interface Comparison {
  readonly name: string;
  /** The script in `clients` that runs each variant. */
  readonly script: "iterate" | "import";
  /** The mock that all variants ask; none: they ask nobody. */
  readonly server?: MockSettings;
  /** What both variants are given. */
  readonly input?: object;
  /**
   * What each is given of its own, the first above the ratio's stroke and the
   * second below.
   */
  readonly variants: Readonly<Record<string, object>>;
  readonly measure: Measure;
  readonly rounds: number;
  readonly target: Target;
}

/** Makes a bench of a comparison. */
export function benchOf(comparison: Comparison): Bench {
  return { name: comparison.name, run: () => compare(comparison) };
}

async function compare({
  name,
  server,
  variants,
  rounds,
  target,
  ...how
}: Comparison): Promise<Result> {
  const mock = server && (await startMock(server));
  try {
    const medians = await interleave(Object.keys(variants), rounds, (variant) =>
      measureClient(how, {
        url: mock?.url,
        apiKey,
        ...how.input,
        ...variants[variant],
      }),
    );
    const [above = Number.NaN, below = Number.NaN] = Object.values(medians);
    return resultOf(name, above / below, target, {
      [how.measure]: roundedAll(medians),
      rounds,
    });
  } finally {
    await mock?.stop();
  }
}

async function measureClient(
  { script, measure }: Pick<Comparison, "script" | "measure">,
  input: object,
): Promise<number> {
  const url = new URL(`./clients/${script}.mjs`, import.meta.url);
  return (await runScript<Record<Measure, number>>(url, input))[measure];
}

function roundedAll(
  numbers: Readonly<Record<string, number>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, number]) => [name, rounded(number)]),
  );
}
