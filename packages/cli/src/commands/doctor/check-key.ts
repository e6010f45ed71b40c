import type { ApiVersion } from "../../api/api-version.js";
import type { Io } from "../../io.js";
import {
  type AddressOptions,
  chooseTarget,
  type Target,
} from "../../settings/choose-target.js";
import { maskKey } from "../../settings/key.js";
import { readKey } from "../../settings/read-key.js";
import { keychainOf } from "../../settings/stored-key.js";
import { type Finding, failBy, report, warn } from "./finding.js";

/** Whether there is a keychain. Without one, keys are kept in a file. */
export async function checkKeychain(io: Io): Promise<Finding> {
  try {
    await keychainOf(io).read("doctor");
    return report("keychain", "it answers");
  } catch {
    return warn(
      "keychain",
      "there is none that answers",
      "Nothing has to be done: rollcall login keeps keys in a file that only you may read.",
    );
  }
}

/** Where the API is asked, and what was found of that. */
export interface FoundTarget {
  readonly findings: Finding[];
  /** Nothing where the address is wrong. */
  readonly target?: Target;
  /** Nothing where there is no key that may be sent there. */
  readonly apiKey?: string;
}

/** Whether there is an address, and a key for it. */
export async function checkKey(
  version: ApiVersion,
  options: AddressOptions,
  io: Io,
): Promise<FoundTarget> {
  const target = tryTarget(version, options, io);
  if ("check" in target) {
    return { findings: [target] };
  }
  const { address, source } = target;
  const place = report("address", `${address.origin}, from ${source}`);
  try {
    const key = await readKey(target, io);
    const { apiKey } = key;
    const finding = report("key", `${maskKey(apiKey)}, from ${key.source}`);
    return {
      findings: [place, finding],
      target,
      apiKey,
    };
  } catch (error) {
    return {
      findings: [place, failBy("key", error)],
      target,
    };
  }
}

function tryTarget(
  version: ApiVersion,
  options: AddressOptions,
  io: Io,
): Target | Finding {
  try {
    return chooseTarget(version, options, io);
  } catch (error) {
    return failBy("address", error);
  }
}
