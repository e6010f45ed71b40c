import type { RangeEnd } from "../api/filters/range-end.js";
import { mediaBaseRule } from "../api/media/media-base.js";
import { keyRule, optionRules } from "../api/option-rules.js";
import type { CursorExpiry } from "../api/sealed-cursors.js";
import type { ProfileName } from "../calls/computed/agent-profiles.js";
import type { SizeName } from "../calls/computed/talk-sizes.js";
import { DEFAULT_SEED } from "../defaults.js";
import { hostRule, portRule } from "../node/listen.js";
import { oneOf } from "../util/rule.js";
import { type BehaviourArguments, behaviourIn } from "./behaviour-flags.js";
import { expiryRule } from "./expiry-rule.js";
import { GivenFlags } from "./given-flags.js";
import { type LogForm, logForms } from "./log-lines.js";
import { UsageError } from "./usage-error.js";

/** What the command line says. */
export interface Arguments {
  readonly help: boolean;
  readonly version: boolean;
  readonly port: number;
  readonly host: string;
  readonly log: LogForm;
  readonly verbose: boolean;
  readonly dataFiles: readonly string[];
  readonly stateFile: string | undefined;
  readonly fsync: boolean;
  readonly options: BehaviourArguments & DataArguments;
}

/** What the flags say about a mock's calls and answers. */
interface DataArguments {
  readonly seed: number;
  readonly calls?: number;
  readonly profile: ProfileName;
  readonly size: SizeName;
  readonly apiKeys: readonly string[];
  readonly maxLimit?: number;
  readonly strict: boolean;
  readonly cursorExpiry?: CursorExpiry;
  readonly rangeEnd: RangeEnd;
  readonly media: boolean | string;
}

/** Reads the command line. Throws {@link UsageError}. */
export function readArguments(args: readonly string[]): Arguments {
  const flags = new GivenFlags(args);
  const given = {
    help: flags.has("help"),
    version: flags.has("version"),
    port: flags.readNumber("port", portRule) ?? 8787,
    host: flags.read("host", hostRule) ?? "127.0.0.1",
    log: flags.read("log", oneOf(logForms)) ?? "pretty",
    verbose: flags.has("verbose"),
    dataFiles: flags.texts("data"),
    stateFile: flags.text("state"),
    fsync: flags.has("fsync"),
    options: {
      ...behaviourIn(flags),
      ...dataIn(flags),
    },
  };
  flags.refuseContradictions();
  return given;
}

function dataIn(flags: GivenFlags): DataArguments {
  const calls = flags.readNumber("calls", optionRules.calls);
  const maxLimit = flags.readNumber("max-limit", optionRules.maxLimit);
  const cursorExpiry = flags.read("cursor-expiry", expiryRule);
  return {
    seed: flags.readNumber("seed", optionRules.seed) ?? DEFAULT_SEED,
    profile: flags.read("profile", optionRules.profile) ?? "mixed",
    size: flags.read("size", optionRules.size) ?? "medium",
    apiKeys: keysIn(flags),
    strict: flags.has("strict"),
    rangeEnd: flags.read("range-end", optionRules.rangeEnd) ?? "inclusive",
    media: flags.read("media-base", mediaBaseRule) ?? flags.has("media"),
    ...(cursorExpiry === undefined ? {} : { cursorExpiry }),
    ...(calls === undefined ? {} : { calls }),
    ...(maxLimit === undefined ? {} : { maxLimit }),
  };
}

/** A key is never shown, not even a wrong one. */
function keysIn(flags: GivenFlags): readonly string[] {
  const keys = flags.texts("api-key");
  if (keys.some((key) => keyRule.read(key) === undefined)) {
    throw new UsageError(`--api-key must be ${keyRule.accepts}`);
  }
  if (new Set(keys).size < keys.length) {
    throw new UsageError("--api-key was given the same key twice");
  }
  return keys;
}
