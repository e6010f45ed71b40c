import { existsSync, readFileSync } from "node:fs";
import { checkAliases, parseAliases } from "@rollcall/codegen";
import { stringify } from "yaml";
import { versionOf } from "../policy.mjs";
import { isLater, nextVersion } from "../release-numbers.mjs";
import { renamesIn } from "./find-renames.mjs";

/** @typedef {import("@rollcall/codegen").Alias} Alias */
/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("./find-renames.mjs").Rename} Rename */

const head = `# What was called otherwise before, and goes on under both names for one major version of @rollcall/core.
# \`npm run spec:update\` writes it; see docs/decisions/aliases.md.
`;

/**
 * The aliases of a version as they are to be: those that are there, and one for
 * each name that changed since the newest released document.
 * @param {Pick<import("../versions.mjs").Version, "name" | "aliases">} version
 * @param {readonly import("@rollcall/spec-diff").Finding[]} findings
 * @param {import("@rollcall/spec-diff").JsonObject} json the new document
 * @param {string} present the version of core
 */
export function planAliases(
  { name, aliases: file },
  findings,
  json,
  present = versionOf("@rollcall/core"),
) {
  const path = `openapi/${name}/aliases.yaml`;
  const document = /** @type {OpenApiDocument} */ (
    /** @type {unknown} */ (json)
  );
  const written = existsSync(file) ? readFileSync(file, "utf8") : "";
  const rows = parseAliases(written, path).map(withoutPlace);
  const renames = renamesIn(findings);
  const kept = rows
    .map((row) => followRename(row, renames))
    .filter((row) => {
      return isReleased(row, present) || !isLost(document, row);
    });
  const since = nextVersion(present, "minor");
  const all = addRenames(document, kept, renames, since);
  if (JSON.stringify(all) === JSON.stringify(rows)) {
    return {
      aliases: parseAliases(written, path),
      files: [],
    };
  }
  const text = textOf(all);
  return {
    aliases: parseAliases(text ?? "", path),
    files: [
      {
        path,
        text,
      },
    ],
  };
}

/**
 * Without an alias there is no file.
 * @param {readonly Alias[]} aliases
 */
function textOf(aliases) {
  if (aliases.length === 0) {
    return undefined;
  }
  return head + stringify(aliases);
}

/**
 * @param {OpenApiDocument} document
 * @param {readonly Alias[]} kept
 * @param {readonly Rename[]} renames
 * @param {string} since
 */
function addRenames(document, kept, renames, since) {
  const all = [...kept];
  for (const rename of renames) {
    const alias = {
      ...rename,
      since,
    };
    const isThere = all.some((other) => isOfSameName(other, alias));
    if (!isThere && isFit(document, all, alias)) {
      all.push(alias);
    }
  }
  return all;
}

/**
 * A name of before leads to the name of today, however often that changes.
 * @param {Alias} alias
 * @param {readonly Rename[]} renames
 * @returns {Alias}
 */
function followRename(alias, renames) {
  const moved = followOwner(alias, renames);
  const target = {
    ...moved,
    from: moved.to,
  };
  const next = renames.find((rename) => isOfSameName(rename, target));
  if (next === undefined) {
    return moved;
  }
  return {
    ...moved,
    to: next.to,
  };
}

/**
 * @param {Alias} alias
 * @param {readonly Rename[]} renames
 * @returns {Alias}
 */
function followOwner(alias, renames) {
  const ofOwners = renames.filter(({ of }) => of === undefined);
  const owner = ofOwners.find(({ from }) => from === alias.of);
  if (owner === undefined) {
    return alias;
  }
  return {
    ...alias,
    of: owner.to,
  };
}

/**
 * @param {Rename} one
 * @param {Rename} other
 */
function isOfSameName(one, other) {
  const isSameKind = one.kind === other.kind;
  const isSameOwner = one.of === other.of;
  const isSameName = one.from === other.from;
  return isSameKind && isSameOwner && isSameName;
}

/**
 * What is released stays; the generator refuses it where it does not hold.
 * @param {Alias} alias
 * @param {string} present
 */
function isReleased({ since }, present) {
  return !isLater(since, present);
}

/**
 * Whether a name can go on beside those that there are.
 * @param {OpenApiDocument} document
 * @param {readonly Alias[]} others
 * @param {Alias} alias
 */
function isFit(document, others, alias) {
  const faultsBefore = faultsOf(document, others);
  const faults = faultsOf(document, [...others, alias]);
  return faults.length === faultsBefore.length;
}

/**
 * Whether an alias leads to a name that is not there: a rename that was undone.
 * @param {OpenApiDocument} document
 * @param {Alias} alias
 */
function isLost(document, alias) {
  const faults = faultsOf(document, [alias]);
  return faults.some(({ code }) => code === "alias-lost");
}

/**
 * @param {OpenApiDocument} document
 * @param {readonly Alias[]} aliases
 */
function faultsOf(document, aliases) {
  const location = {
    file: "",
    line: 1,
    column: 1,
  };
  const placed = aliases.map((alias) => ({
    ...alias,
    location,
  }));
  return checkAliases(document, placed);
}

/** @param {import("@rollcall/codegen").PlacedAlias} placed */
function withoutPlace({ location: _, ...alias }) {
  return alias;
}
