import {
  checkMoves,
  type LoadedVersion,
  loadVersion,
  type Move,
  readMoves,
  SpecError,
  specFiles,
  specOf,
} from "@rollcall/codegen";
import { diffDocuments, type Finding } from "@rollcall/spec-diff";
import { buildMigration } from "../migration/build-migration.js";
import type { Side } from "../migration/compared.js";
import type { Migration } from "../migration/migration.js";
import { documentWords } from "./document-words.js";

interface ReadMigration {
  readonly migration: Migration;
  readonly moves: readonly Move[];
}

/**
 * What became of everything in the version before the newest one.
 *
 * @throws SpecError for a move whose ends are not there.
 */
export async function readMigration(): Promise<ReadMigration> {
  const [oldFile = "", newFile = ""] = specFiles.slice(-2);
  const old = await loadVersion(oldFile);
  const revised = await loadVersion(newFile);
  const moves = readMoves(newFile);
  const sides = {
    old: sideOf(old),
    revised: sideOf(revised),
  };
  const faults = checkMoves(sides.old.document, sides.revised.document, moves);
  if (faults.length > 0) {
    throw new SpecError(faults);
  }
  const findings = await findOnTheWire(old, revised);
  return {
    migration: buildMigration({
      ...sides,
      findings,
      moves,
    }),
    moves,
  };
}

async function findOnTheWire(
  old: LoadedVersion,
  revised: LoadedVersion,
): Promise<Finding[]> {
  const { findings } = await diffDocuments(old, revised, {
    documentationExtensions: documentWords,
  });
  return findings.filter(({ lens }) => lens === "wire");
}

function sideOf(loaded: LoadedVersion): Side {
  const { document, version } = specOf(loaded);
  return {
    name: version,
    document,
  };
}
