import { optionRules, speedRule } from "../api/option-rules.js";
import type { BehaviourOptions } from "../behaviour-options.js";
import { hostRule } from "../layers/admin/refuse-web-pages.js";
import { parseFault } from "../layers/faults/parse-fault.js";
import { parseRate } from "../layers/rate-limit/parse-rate.js";
import { quote } from "../util/quote.js";
import { SettingError } from "../util/setting-error.js";
import { problemWithReceiver } from "../webhooks/receiver.js";
import { shapeRule, webhookApiRule } from "../webhooks/webhook-rules.js";
import type { FlagName } from "./flags.js";
import { type GivenFlags, readText } from "./given-flags.js";
import { UsageError } from "./usage-error.js";

/** What the flags say about a mock's behaviour; its state is opened later. */
export interface BehaviourArguments extends Omit<BehaviourOptions, "state"> {
  readonly perMinute?: number;
}

/**
 * Reads the flags of faults, limits, webhooks, clock and admin API. Throws
 * {@link UsageError}.
 */
export function behaviourIn(flags: GivenFlags): BehaviourArguments {
  return {
    faults: faultsIn(flags),
    ...speedIn(flags),
    ...liveIn(flags),
    ...rateLimitIn(flags),
    ...webhooksIn(flags),
    ...adminIn(flags),
  };
}

function faultsIn(flags: GivenFlags): string[] {
  const faults = [...flags.texts("fault")];
  for (const fault of faults) {
    readSetting("fault", () => parseFault(fault));
  }
  const latency = flags.text("latency");
  if (latency !== undefined) {
    const fault = `latency=${latency}`;
    readSetting("latency", () => parseFault(fault));
    faults.push(fault);
  }
  return faults;
}

function speedIn(flags: GivenFlags): Pick<BehaviourArguments, "speed"> {
  const speed = flags.readNumber("speed", speedRule);
  if (speed === undefined) {
    return {};
  }
  return { speed };
}

function liveIn(flags: GivenFlags): Pick<BehaviourArguments, "perMinute"> {
  const text = flags.text("live");
  if (text === undefined) {
    return {};
  }
  return { perMinute: perMinuteOf(text) };
}

function perMinuteOf(text: string): number {
  const rate = readSetting("live", () => parseRate(text));
  const { count, periodMs, burst } = rate;
  const perMinute = (count * 60_000) / periodMs;
  const isPossible = optionRules.perMinute.read(perMinute) !== undefined;
  if (isPossible && burst === undefined) {
    return perMinute;
  }
  throw new UsageError(
    `--live must come to a whole number of calls a minute, at most 60000, without a burst, but is ${quote(text)}`,
  );
}

function rateLimitIn(flags: GivenFlags): Pick<BehaviourArguments, "rateLimit"> {
  const rateLimit = flags.text("rate-limit");
  if (rateLimit === undefined) {
    return {};
  }
  readSetting("rate-limit", () => parseRate(rateLimit));
  return { rateLimit };
}

function webhooksIn(flags: GivenFlags): Pick<BehaviourArguments, "webhooks"> {
  const shape = flags.read("webhook-body", shapeRule);
  const api = flags.read("webhook-api", webhookApiRule);
  const url = flags.text("webhook-url");
  if (url === undefined) {
    return {};
  }
  refuseReceiver(url);
  return {
    webhooks: {
      url,
      ...(shape && { shape }),
      ...(api && { api }),
    },
  };
}

function refuseReceiver(url: string): void {
  const problem = problemWithReceiver(url);
  if (problem !== undefined) {
    throw new UsageError(`--webhook-url ${problem}`);
  }
}

function adminIn(flags: GivenFlags): Pick<BehaviourArguments, "admin"> {
  const allowedHosts: string[] = [];
  for (const host of flags.texts("admin-host")) {
    allowedHosts.push(readText("admin-host", hostRule, host));
  }
  if (!flags.has("no-admin")) {
    return { admin: { allowedHosts } };
  }
  if (allowedHosts.length > 0) {
    throw new UsageError("--admin-host means nothing beside --no-admin");
  }
  return { admin: false };
}

/** Reads the value of a flag; an error names the flag. */
function readSetting<T>(flag: FlagName, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SettingError) {
      throw new UsageError(`--${flag}: ${error.message}`);
    }
    throw error;
  }
}
