import { findChangedNames } from "./changed-names.mjs";
import { cliSurface } from "./cli.mjs";
import { cliSurfaceFile, cliSurfaceText, hasCommandLine } from "./surfaces.mjs";

/** @typedef {import("@rollcall/spec-diff").Diff} Diff */

/**
 * What the new spec changes for those who write names, and the committed list
 * of what the command line takes.
 * @param {import("../versions.mjs").Version} version
 * @param {import("@rollcall/codegen").LoadedVersion} spec
 * @param {Readonly<Record<string, string>>} generated
 */
export async function planSurface(version, spec, generated) {
  const isShown = hasCommandLine(version);
  const cli = isShown ? await cliSurface(version.name, generated) : [];
  const named = await findChangedNames(version, spec, {
    generated,
    cli,
  });
  const file = {
    path: cliSurfaceFile(version),
    text: cliSurfaceText(cli),
  };
  return {
    named,
    files: isShown ? [file] : [],
  };
}

const levels = /** @type {const} */ (["breaking", "additive"]);

/**
 * A verdict that says what became of names, too.
 * @param {Diff["verdict"]} verdict
 * @param {Diff["findings"]} ofNames
 * @returns {Diff["verdict"]}
 */
export function withSurface(verdict, ofNames) {
  const severities = new Set(ofNames.map(({ severity }) => severity));
  const surface = levels.find((level) => severities.has(level));
  return {
    ...verdict,
    surface: surface ?? "none",
  };
}
