import type { BehaviourOptions } from "../behaviour-options.js";
import { MAX_SPEED } from "../defaults.js";
import { parseFault } from "../layers/faults/parse-fault.js";
import { SpecError } from "../layers/faults/spec-error.js";
import { parseRate } from "../layers/rate-limit/parse-rate.js";
import { isSpeed } from "../time/clock.js";
import { problemWithReceiver } from "../webhooks/receiver.js";
import { UsageError } from "./usage-error.js";

/** What the flags say about a mock's behaviour; its state is opened later. */
export interface BehaviourArguments extends Omit<BehaviourOptions, "state"> {
  readonly perMinute?: number;
}

type Values = Readonly<Record<string, unknown>>;

const shapes = ["data", "call", "both"] as const;

/**
 * Reads the flags of faults, limits, webhooks, clock and admin API. Throws
 * {@link UsageError}.
 */
export function behaviourIn(values: Values): BehaviourArguments {
  const speed = values.speed as string | undefined;
  const live = values.live as string | undefined;
  const rateLimit = values["rate-limit"] as string | undefined;
  const hosts = (values["admin-host"] ?? []) as string[];
  if (rateLimit !== undefined) {
    explained("rate-limit", () => parseRate(rateLimit));
  }
  return {
    faults: faultsIn(values),
    admin: values["no-admin"] === true ? false : { allowedHosts: hosts },
    ...(speed === undefined ? {} : { speed: speedOf(speed) }),
    ...(live === undefined ? {} : { perMinute: perMinuteOf(live) }),
    ...(rateLimit === undefined ? {} : { rateLimit }),
    ...webhooksIn(values),
  };
}

function faultsIn(values: Values): string[] {
  const faults = (values.fault ?? []) as string[];
  for (const fault of faults) {
    explained("fault", () => parseFault(fault));
  }
  const latency = values.latency as string | undefined;
  if (latency === undefined) {
    return faults;
  }
  explained("latency", () => parseFault(`latency=${latency}`));
  return [...faults, `latency=${latency}`];
}

function speedOf(text: string): number {
  const speed = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (isSpeed(speed)) {
    return speed;
  }
  throw new UsageError(
    `--speed must be a number from 0 to ${MAX_SPEED}, but is "${text}"`,
  );
}

function perMinuteOf(text: string): number {
  const { count, periodMs } = explained("live", () => parseRate(text));
  const perMinute = (count * 60_000) / periodMs;
  if (Number.isInteger(perMinute) && perMinute <= 60_000) {
    return perMinute;
  }
  throw new UsageError(
    `--live must come to a whole number of calls a minute, at most 60000, but is "${text}"`,
  );
}

function webhooksIn(values: Values): Pick<BehaviourArguments, "webhooks"> {
  const url = values["webhook-url"] as string | undefined;
  const text = values["webhook-body"] as string | undefined;
  const shape = shapes.find((name) => name === text);
  if (text !== undefined && shape === undefined) {
    throw new UsageError(
      `--webhook-body must be one of ${shapes.join(", ")}, but is "${text}"`,
    );
  }
  if (url === undefined) {
    return {};
  }
  const problem = problemWithReceiver(url);
  if (problem !== undefined) {
    throw new UsageError(`--webhook-url ${problem}`);
  }
  return { webhooks: shape === undefined ? { url } : { url, shape } };
}

function explained<T>(flag: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SpecError) {
      throw new UsageError(`--${flag}: ${error.message}`);
    }
    throw error;
  }
}
