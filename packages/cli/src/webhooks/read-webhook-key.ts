import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";

/**
 * The key that signs webhooks: of a file, or of the environment.
 *
 * @throws CliError where there is none.
 */
export async function readWebhookKey(
  file: string | undefined,
  { env, cwd }: Pick<Io, "env" | "cwd">,
): Promise<string> {
  const text = file ? await readText(resolve(cwd, file)) : env.RETELL_API_KEY;
  const key = text?.trim();
  if (key) {
    return key;
  }
  const where = file ?? "RETELL_API_KEY";
  throw new CliError(`there is no API key in ${where}.`, {
    ending: "authentication",
    fix: "Webhooks are signed with the API key: set RETELL_API_KEY, or give --key-file.",
  });
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(`${file} cannot be read: ${code}.`, { cause: error });
  }
}
