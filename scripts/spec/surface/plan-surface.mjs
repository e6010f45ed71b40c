import { specOf } from "@rollcall/codegen";
import { cliSurface } from "./cli.mjs";
import {
  cliSurfaceFile,
  committedFiles,
  compareWithReleasedSurface,
  hasNames,
  surfacesOf,
} from "./surfaces.mjs";

/** @typedef {import("@rollcall/spec-diff").Diff} Diff */
/** @typedef {import("./surfaces.mjs").SurfaceFindings} SurfaceFindings */

/**
 * What the new spec changes for those who write names, and the committed list
 * of what the command line takes.
 * @param {import("../versions.mjs").Version} version
 * @param {import("@rollcall/codegen").LoadedVersion} spec
 * @param {Readonly<Record<string, string>>} generated
 */
export async function planSurface(version, spec, generated) {
  if (!hasNames(version)) {
    return {
      findings: {},
      files: [],
    };
  }
  const cli = await cliSurface(generated);
  const present = await surfacesOf({
    generated,
    committed: committedFiles(version),
    document: specOf(spec).document,
    cli,
  });
  return {
    findings: compareWithReleasedSurface(version, present),
    files: [
      {
        path: cliSurfaceFile,
        text: `${JSON.stringify(cli, null, 2)}\n`,
      },
    ],
  };
}

const levels = /** @type {const} */ (["breaking", "additive"]);

/**
 * A comparison that says what became of names, too.
 * @param {Diff} diff
 * @param {Diff["findings"]} findings those of the documents
 * @param {SurfaceFindings} named
 * @returns {Diff}
 */
export function withSurface(diff, findings, named) {
  const ofNames = Object.values(named).flat();
  const severities = ofNames.map(({ severity }) => severity);
  const surface = levels.find((level) =>
    severities.some((severity) => severity === level),
  );
  return {
    ...diff,
    verdict: {
      ...diff.verdict,
      surface: surface ?? "none",
    },
    findings: [...findings, ...ofNames],
  };
}
