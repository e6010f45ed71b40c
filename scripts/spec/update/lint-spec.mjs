import { relative } from "node:path";
import {
  BaseResolver,
  getLineColLocation,
  lintDocument,
  lint as lintFiles,
  loadConfig,
  Source,
} from "@redocly/openapi-core";
import { inRoot } from "../../support/root.mjs";
import { shortenList } from "../shorten-list.mjs";
import { showPlace } from "../show-place.mjs";

/** @typedef {import("@redocly/openapi-core").NormalizedProblem} Problem */
/** @typedef {import("@rollcall/codegen").LoadedVersion} LoadedVersion */
/** @typedef {import("@rollcall/spec-diff").Location} Location */

/**
 * Throws what the linter says of a version's spec, if it finds an error: of the
 * split files as they are, or of what somebody else's document and our overlays
 * make together.
 * @param {import("../versions.mjs").Version} version
 * @param {LoadedVersion} spec
 */
export async function lint(version, spec) {
  const lines = spec.isUpstream
    ? await lintMerged(spec)
    : await lintSplit(version);
  if (lines.length > 0) {
    const shown = shortenList(lines, mostShown);
    throw new Error(["The linter refuses the spec.", ...shown].join("\n"));
  }
}

/** @param {import("../versions.mjs").Version} version */
async function lintSplit({ root, repository }) {
  const config = await readConfig("openapi/redocly.yaml");
  const problems = await lintFiles({
    ref: root,
    config,
  });
  return problems.filter(isError).map((problem) => {
    const location = placeInFiles(problem, repository);
    return lineOf(problem, location);
  });
}

/** @param {LoadedVersion} spec */
async function lintMerged({ document, locate }) {
  const config = await readConfig("openapi/redocly-upstream.yaml");
  const problems = await lintDocument({
    document: {
      source: new Source("merged.json", JSON.stringify(document)),
      parsed: structuredClone(document),
    },
    externalRefResolver: new BaseResolver(),
    config,
  });
  const lines = [];
  for (const problem of problems.filter(isError)) {
    const pointer = problem.location[0]?.pointer ?? "";
    const location = await locate(pointer.replace(/^#/, ""));
    lines.push(lineOf(problem, location));
  }
  return lines;
}

/** How many errors are shown: one mistake in a schema spoils all examples. */
const mostShown = 20;

/** @param {string} path */
function readConfig(path) {
  return loadConfig({ configPath: inRoot(path) });
}

/** @param {Problem} problem */
function isError({ severity, ignored }) {
  return severity === "error" && !ignored;
}

/**
 * @param {Problem} problem
 * @param {string} repository
 * @returns {Location}
 */
function placeInFiles({ location: [place] }, repository) {
  if (place === undefined) {
    throw new Error("The linter names no place.");
  }
  const { start } = getLineColLocation(place);
  return {
    file: relative(repository, place.source.absoluteRef),
    line: start.line,
    column: start.col,
  };
}

/**
 * @param {Problem} problem
 * @param {Location} location
 */
function lineOf({ ruleId, message }, location) {
  const place = showPlace(location);
  return `${place} error ${ruleId}: ${message.trim()}`;
}
