import { formatDuration, parseDuration } from "../../util/duration.js";
import { uniformAt } from "../../util/random.js";
import { SettingError } from "../../util/setting-error.js";

/**
 * How long an answer is held back. Times in milliseconds; `sigma` is the spread
 * of the logarithm.
 */
export type Latency =
  | { readonly kind: "fixed"; readonly ms: number }
  | { readonly kind: "uniform"; readonly min: number; readonly max: number }
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
  | { readonly kind: "exponential"; readonly mean: number };

const accepted =
  "80ms, uniform(20ms,200ms), normal(80ms,20ms), lognormal(80ms,0.5) or exponential(80ms); units: ms, s, m, h";

/**
 * The longest that a drawn latency may be: the tails of the distributions end
 * here.
 */
export const longestLatencyMs = 3_600_000;

/**
 * Reads a latency.
 *
 * @example parseLatency("lognormal(80ms,0.5)") // half of the answers take longer than 80 ms
 */
export function parseLatency(text: string): Latency {
  const call = /^([a-z]+)\(([^()]*)\)$/.exec(text.trim());
  const latency = call
    ? fromCall(call[1] ?? "", (call[2] ?? "").split(","))
    : fixed(text);
  if (latency) {
    return latency;
  }
  throw new SettingError(`"${text}" is not a latency. Accepted: ${accepted}.`);
}

/** Writes what {@link parseLatency} reads. */
export function formatLatency(latency: Latency): string {
  switch (latency.kind) {
    case "fixed":
      return formatDuration(latency.ms);
    case "uniform":
      return `uniform(${formatDuration(latency.min)},${formatDuration(latency.max)})`;
    case "normal":
      return `normal(${formatDuration(latency.mean)},${formatDuration(latency.deviation)})`;
    case "lognormal":
      return `lognormal(${formatDuration(latency.median)},${latency.sigma})`;
    case "exponential":
      return `exponential(${formatDuration(latency.mean)})`;
  }
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
  const ms = draw(latency, u, () =>
    gaussian(u, uniformAt(seed, stream + 0x10000, position)),
  );
  return Math.min(longestLatencyMs, Math.max(0, ms));
}

function draw(latency: Latency, u: number, gauss: () => number): number {
  switch (latency.kind) {
    case "fixed":
      return latency.ms;
    case "uniform":
      return latency.min + u * (latency.max - latency.min);
    case "normal":
      return latency.mean + gauss() * latency.deviation;
    case "lognormal":
      return latency.median * Math.exp(gauss() * latency.sigma);
    case "exponential":
      return -Math.log(1 - u) * latency.mean;
  }
}

/** Box and Muller's transform. */
function gaussian(u: number, v: number): number {
  return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v);
}

function fixed(text: string): Latency | undefined {
  const ms = parseDuration(text);
  return ms === undefined ? undefined : { kind: "fixed", ms };
}

function fromCall(name: string, args: readonly string[]): Latency | undefined {
  const first = parseDuration(args[0] ?? "");
  if (first === undefined) {
    return undefined;
  }
  if (name === "exponential") {
    return args.length === 1 ? { kind: "exponential", mean: first } : undefined;
  }
  if (args.length !== 2) {
    return undefined;
  }
  if (name === "lognormal") {
    return lognormal(first, (args[1] ?? "").trim());
  }
  const second = parseDuration(args[1] ?? "");
  if (second === undefined) {
    return undefined;
  }
  if (name === "normal") {
    return { kind: "normal", mean: first, deviation: second };
  }
  return name === "uniform" && first <= second
    ? { kind: "uniform", min: first, max: second }
    : undefined;
}

function lognormal(median: number, text: string): Latency | undefined {
  const sigma = Math.round(Number(text) * 1e6) / 1e6;
  return /^\d+(\.\d+)?$/.test(text) && sigma <= 10
    ? { kind: "lognormal", median, sigma }
    : undefined;
}
