import { showTypes } from "./show-types.js";
import type { Difference, Kind, Use } from "./type-pair.js";

/** What is said of a difference. */
export interface Wording {
  readonly code: string;
  readonly message: (path: string, difference: Difference) => string;
  readonly help: string;
}

const update = "Change the code that names it";
const literal = "types-request-literal";
const read = "types-response-read";
const renamed: Wording = {
  code: "types-name-renamed",
  message: (path, { before, after }) =>
    `${path} is named \`${after}\` now, not \`${before}\``,
  help: "Use the new name: the shape is the same.",
};
const added: Wording = {
  code: "types-added",
  message: (path) => `${path} is new`,
  help: "Nothing to do: code that does not know it still compiles.",
};

const ofRequests: Readonly<Record<Kind, Wording>> = {
  gone: {
    code: literal,
    message: (path) =>
      `${path} is gone: an object literal that has it does not compile`,
    help: `${update}. To the author: keep it, deprecated, for one major version.`,
  },
  renamed,
  added,
  needed: {
    code: literal,
    message: (path) =>
      `${path} is new and required: an object literal without it does not compile`,
    help: "Pass it. To the author: make it optional.",
  },
  required: {
    code: literal,
    message: (path) =>
      `${path} is required now: an object literal without it does not compile`,
    help: "Pass it. To the author: keep it optional.",
  },
  optional: {
    code: "types-widened",
    message: (path) => `${path} may be left out now`,
    help: "Nothing to do: code that passes it still compiles.",
  },
  null: {
    code: literal,
    message: (path) => `${path} does not take null any more`,
    help: "Leave it out or pass a value. To the author: keep it nullable.",
  },
  unfit: {
    code: literal,
    message: (path, difference) => {
      const { before, after } = showTypes(difference);
      return `${path} took \`${before}\`, and takes \`${after}\` now`;
    },
    help: "Pass a value of the new type. To the author: keep what was allowed.",
  },
  fit: {
    code: "types-widened",
    message: (path, difference) => {
      const { before, after } = showTypes(difference);
      return `${path} takes \`${after}\` now, where it took \`${before}\` before`;
    },
    help: "Nothing to do: what was passed before still compiles.",
  },
};

const ofResponses: Readonly<Record<Kind, Wording>> = {
  gone: {
    code: read,
    message: (path) => `${path} is gone: code that reads it does not compile`,
    help: `${update}. To the author: keep it, deprecated, for one major version.`,
  },
  renamed,
  added,
  needed: added,
  required: {
    code: "types-narrowed",
    message: (path) => `${path} is always there now`,
    help: "Nothing to do: checks for undefined still compile.",
  },
  optional: {
    code: read,
    message: (path) =>
      `${path} may be missing now: code that reads it without a check does not compile`,
    help: "Check for undefined. To the author: keep it required.",
  },
  null: {
    code: read,
    message: (path) =>
      `${path} may be null now: code that reads it without a check does not compile`,
    help: "Check for null. To the author: keep it without null.",
  },
  unfit: {
    code: read,
    message: (path, difference) => {
      const { before, after } = showTypes(difference);
      return `${path} was \`${before}\`, and is \`${after}\` now`;
    },
    help: "Handle the new type. To the author: keep the type as it was.",
  },
  fit: {
    code: "types-narrowed",
    message: (path, difference) => {
      const { before, after } = showTypes(difference);
      return `${path} is \`${after}\` now, where it was \`${before}\` before`;
    },
    help: "Nothing to do: code that reads it still compiles.",
  },
};

const tables: Readonly<Record<Use, Readonly<Record<Kind, Wording>>>> = {
  request: ofRequests,
  response: ofResponses,
};

/** The words for a kind of difference in one direction. */
export function wordingOf({ use, kind }: Difference): Wording {
  return tables[use][kind];
}
