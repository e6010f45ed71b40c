import { formatDuration, parseDuration } from "../../util/duration.js";
import { quote } from "../../util/quote.js";
import { uniformAt } from "../../util/random.js";
import { SettingError } from "../../util/setting-error.js";

/**
 * How long an answer is held back. Times in milliseconds; `sigma` is the spread
 * of the logarithm.
 */
export type Latency =
  | {
      readonly kind: "fixed";
      readonly ms: number;
    }
  | {
      readonly kind: "uniform";
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly kind: "normal";
      readonly mean: number;
      readonly deviation: number;
    }
  | {
      readonly kind: "lognormal";
      readonly median: number;
      readonly sigma: number;
    }
  | {
      readonly kind: "exponential";
      readonly mean: number;
    };

const accepted =
  "80ms, uniform(20ms,200ms), normal(80ms,20ms), lognormal(80ms,0.5) or exponential(80ms); units: ms, s, m, h; at most 1h";

/**
 * The longest latency. The tails of the distributions end here, too.
 */
const longestLatencyMs = 3_600_000;

/**
 * Reads a latency.
 *
 * @example parseLatency("lognormal(80ms,0.5)") // half of the answers take longer than 80 ms
 */
export function parseLatency(text: string): Latency {
  const latency = readFixed(text) ?? readDistribution(text);
  if (latency) {
    return latency;
  }
  throw new SettingError(
    `${quote(text)} is not a latency. Accepted: ${accepted}.`,
  );
}

/** Writes what {@link parseLatency} reads. */
export function formatLatency(latency: Latency): string {
  switch (latency.kind) {
    case "fixed":
      return formatDuration(latency.ms);
    case "uniform":
      return formatPair("uniform", latency.min, latency.max);
    case "normal":
      return formatPair("normal", latency.mean, latency.deviation);
    case "lognormal": {
      const median = formatDuration(latency.median);
      return `lognormal(${median},${latency.sigma})`;
    }
    case "exponential": {
      const mean = formatDuration(latency.mean);
      return `exponential(${mean})`;
    }
  }
}

function formatPair(name: string, first: number, second: number): string {
  const times = [formatDuration(first), formatDuration(second)];
  return `${name}(${times.join(",")})`;
}

/**
 * The milliseconds that a latency gives at one position: a pure function of
 * seed, stream and position.
 */
export function drawLatency(
  latency: Latency,
  seed: number,
  stream: number,
  position: number,
): number {
  const u = uniformAt(seed, stream, position);
  const other = () => uniformAt(seed, stream + OTHER_STREAM, position);
  const ms = latencyAt(latency, u, () => gaussian(u, other()));
  return Math.min(longestLatencyMs, Math.max(0, ms));
}

/** From the numbers of a fault to a second row of them. */
const OTHER_STREAM = 0x10000;

/** `u`: uniform from 0 to 1; `gauss`: of the normal distribution. */
function latencyAt(latency: Latency, u: number, gauss: () => number): number {
  switch (latency.kind) {
    case "fixed":
      return latency.ms;
    case "uniform": {
      const width = latency.max - latency.min;
      return latency.min + u * width;
    }
    case "normal":
      return latency.mean + gauss() * latency.deviation;
    case "lognormal": {
      const factor = Math.exp(gauss() * latency.sigma);
      return latency.median * factor;
    }
    case "exponential":
      return -Math.log(1 - u) * latency.mean;
  }
}

/** Box and Muller's transform. */
function gaussian(u: number, v: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - u));
  const angle = 2 * Math.PI * v;
  return radius * Math.cos(angle);
}

function readFixed(text: string): Latency | undefined {
  const ms = readTime(text);
  if (ms === undefined) {
    return undefined;
  }
  return {
    kind: "fixed",
    ms,
  };
}

function readDistribution(text: string): Latency | undefined {
  const call = /^([a-z]+)\(([^()]*)\)$/.exec(text.trim());
  const name = call?.[1] ?? "";
  const args = call?.[2]?.split(",") ?? [];
  switch (name) {
    case "uniform":
      return readUniform(args);
    case "normal":
      return readNormal(args);
    case "lognormal":
      return readLognormal(args);
    case "exponential":
      return readExponential(args);
    default:
      return undefined;
  }
}

type Args = readonly string[];

function readUniform(args: Args): Latency | undefined {
  const [min, max] = durationsIn(args, 2) ?? [];
  if (min === undefined || max === undefined || min > max) {
    return undefined;
  }
  return {
    kind: "uniform",
    min,
    max,
  };
}

function readNormal(args: Args): Latency | undefined {
  const [mean, deviation] = durationsIn(args, 2) ?? [];
  if (mean === undefined) {
    return undefined;
  }
  if (deviation === undefined) {
    return undefined;
  }
  return {
    kind: "normal",
    mean,
    deviation,
  };
}

function readExponential(args: Args): Latency | undefined {
  const [mean] = durationsIn(args, 1) ?? [];
  if (mean === undefined) {
    return undefined;
  }
  return {
    kind: "exponential",
    mean,
  };
}

function readTime(text: string): number | undefined {
  const ms = parseDuration(text) ?? Number.NaN;
  return ms <= longestLatencyMs ? ms : undefined;
}

const MOST_SIGMA = 10;

function readLognormal(args: Args): Latency | undefined {
  const [first = "", second = "", ...rest] = args;
  const median = readTime(first);
  const sigma = sigmaIn(second.trim());
  if (median === undefined) {
    return undefined;
  }
  if (sigma === undefined) {
    return undefined;
  }
  if (rest.length > 0) {
    return undefined;
  }
  return {
    kind: "lognormal",
    median,
    sigma,
  };
}

function sigmaIn(text: string): number | undefined {
  const isNumber = /^\d+(\.\d+)?$/.test(text);
  const sigma = Math.round(Number(text) * 1e6) / 1e6;
  if (isNumber && sigma <= MOST_SIGMA) {
    return sigma;
  }
  return undefined;
}

/** So many durations, no more and no fewer. */
function durationsIn(args: Args, count: number): number[] | undefined {
  const durations: number[] = [];
  for (const text of args) {
    const ms = readTime(text);
    if (ms === undefined) {
      return undefined;
    }
    durations.push(ms);
  }
  if (durations.length === count) {
    return durations;
  }
  return undefined;
}
