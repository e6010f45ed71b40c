import { apiKey, type MockSettings, startMock } from "../../servers/mock.js";
import { interleave } from "../harness/interleave.js";
import {
  type Bench,
  type Result,
  resultOf,
  roundNumber,
  type Target,
} from "../harness/result.js";
import { runScript } from "../harness/run-script.js";

/** What a client's process prints. */
type Measure = "cpuMs" | "wallMs" | "peakMb";

/** A client, two ways to run it, and how they have to compare. */
export interface Comparison {
  readonly name: string;
  /** The script in `clients` that runs each variant. */
  readonly script: string;
  /** Where the script is. @default the clients beside this file */
  readonly clients?: URL;
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
  return {
    name: comparison.name,
    run: () => compare(comparison),
  };
}

async function compare(comparison: Comparison): Promise<Result> {
  const { name, server, rounds, target, measure } = comparison;
  const mock = server && (await startMock(server));
  try {
    const variants = Object.keys(comparison.variants);
    const medians = await interleave(variants, rounds, (variant) => {
      return measureClient(comparison, variant, mock?.url);
    });
    return resultOf(name, ratioOf(medians), target, {
      [measure]: roundNumbers(medians),
      rounds,
    });
  } finally {
    await mock?.stop();
  }
}

async function measureClient(
  { script, clients, measure, input, variants }: Comparison,
  variant: string,
  url: string | undefined,
): Promise<number> {
  const program = new URL(`${script}.mjs`, clients ?? ownClients);
  const measured = await runScript<Numbers>(program, {
    url,
    apiKey,
    ...input,
    ...variants[variant],
  });
  return measured[measure] ?? Number.NaN;
}

const ownClients = new URL("./clients/", import.meta.url);

type Numbers = Record<string, number>;

/** The first variant's number over the second's. */
function ratioOf(medians: Numbers): number {
  const [above, below] = Object.values(medians);
  if (above === undefined || below === undefined) {
    return Number.NaN;
  }
  return above / below;
}

function roundNumbers(numbers: Numbers): Numbers {
  const all: Numbers = {};
  for (const [name, number] of Object.entries(numbers)) {
    all[name] = roundNumber(number);
  }
  return all;
}
