import { namesOf } from "../api/choose-version.js";
import { apiVersions } from "../api/versions.js";
import type { Config, Profile } from "./config.js";
import { isProfileName } from "./profile-name.js";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the text of the settings.
 *
 * @returns The settings, or what is wrong with them: never a value of them,
 * as somebody may have put a key there.
 */
export function parseConfig(text: string): Config | string {
  const json = parseJson(text);
  if (!isObject(json)) {
    return "it is no JSON object";
  }
  const { profile, profiles = {} } = json;
  if (profile !== undefined && !isProfileName(profile)) {
    return '"profile" is no name of a profile';
  }
  if (!isObject(profiles)) {
    return '"profiles" is no object';
  }
  const problem = findProblem(json, ["profile", "profiles"]);
  const problems = Object.entries(profiles).map(findProfileProblem);
  const first = [problem, ...problems].find(Boolean);
  return (
    first ??
    ({
      ...json,
      profiles,
    } as unknown as Config)
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The platform's own error quotes the text.
    return undefined;
  }
}

function isObject(value: unknown): value is Fields {
  if (typeof value !== "object") {
    return false;
  }
  if (value === null) {
    return false;
  }
  return !Array.isArray(value);
}

/** What a setting has to be. */
interface Rule {
  readonly isFine: (value: unknown) => boolean;
  /** The same in words. */
  readonly words: string;
}

/** Of each setting of a profile. */
const rules: Readonly<Record<keyof Profile, Rule>> = {
  baseUrl: {
    isFine: (value) => typeof value === "string",
    words: "a text",
  },
  api: {
    isFine: (value) => apiVersions.some(({ name }) => name === value),
    words: namesOf(apiVersions),
  },
  key: {
    isFine: (value) => value === "keychain" || value === "file",
    words: "keychain or file",
  },
};

function findProfileProblem([name, profile]: [string, unknown]):
  | string
  | undefined {
  if (!isProfileName(name)) {
    return "a profile has a name that none can have";
  }
  if (!isObject(profile)) {
    return `the profile "${name}" is no object`;
  }
  const wrong = Object.entries(rules).find(([setting, { isFine }]) => {
    const value = profile[setting];
    return value !== undefined && !isFine(value);
  });
  if (wrong) {
    const [setting, { words }] = wrong;
    // Its value is not shown: it may be a key.
    return `"${setting}" of the profile "${name}" has to be ${words}`;
  }
  return findProblem(profile, Object.keys(rules));
}

/** A setting that is not known may be one that is misspelt. */
function findProblem(
  object: Fields,
  known: readonly string[],
): string | undefined {
  const isKnown = (name: string) => known.includes(name);
  if (Object.keys(object).every(isKnown)) {
    return undefined;
  }
  return `it has a setting that is none of ${known.join(", ")}`;
}
