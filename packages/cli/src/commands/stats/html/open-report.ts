import { randomBytes } from "node:crypto";
import { access, link, rename, rm, writeFile } from "node:fs/promises";
import { CliError } from "../../../errors/cli-error.js";
import { explainFile } from "../../../errors/explain-file.js";
import type { Io } from "../../../io.js";
import { checkWritable } from "../../../output/check-writable.js";
import { resolveOutput } from "../../../output/resolve-output.js";
import type { StatsReport } from "../stats-report.js";
import { writePage } from "./write-page.js";

/** Writes a report into the file that was chosen, and says how large it is: in bytes. */
export type SaveReport = (report: StatsReport) => Promise<number>;

/**
 * Chooses the file of a report, before anything is asked. The file is there in
 * whole, or not at all, and for its owner only.
 *
 * @param path - As it was given.
 * @throws CliError if there is such a file, unless `isForced`.
 */
export async function openReport(
  path: string,
  { isForced }: { readonly isForced: boolean },
  { cwd }: Pick<Io, "cwd">,
): Promise<SaveReport> {
  const file = await resolveOutput(cwd, path);
  if (!isForced && (await isThere(file))) {
    throw refuseOverwriting(path);
  }
  await checkWritable(file);
  return async (report) => {
    const page = writePage(report);
    const part = `${file}.${randomBytes(6).toString("hex")}.part`;
    try {
      await writeFile(part, page, {
        mode: 0o600,
        flag: "wx",
      });
      // A link is refused where a file has come meanwhile; a rename is not.
      await (isForced ? rename(part, file) : link(part, file));
      return Buffer.byteLength(page);
    } catch (error) {
      throw await explainFailure(error, path, file);
    } finally {
      await rm(part, { force: true }).catch(() => undefined);
    }
  };
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

function refuseOverwriting(path: string): CliError {
  return new CliError(`--html "${path}": there is such a file already.`, {
    fix: "Choose another name, or overwrite it with --force.",
  });
}

async function explainFailure(
  error: unknown,
  path: string,
  file: string,
): Promise<CliError> {
  const { code } = error as NodeJS.ErrnoException;
  const isTaken = code === "EEXIST";
  if (isTaken) {
    return refuseOverwriting(path);
  }
  return explainFile("write", file, error);
}
