import { createHash } from "node:crypto";
import type { ConsoleFacts, WebhookFacts } from "../model/console-facts.js";
import type { VersionConsoles } from "./read-consoles.js";

/** What one console is made of. It is a file, read when somebody opens it. */
export interface FactsFile {
  /** The version of the API: `v3`. */
  readonly version: string;
  /** The id of the operation, or `webhooks`. */
  readonly name: string;
  readonly facts: ConsoleFacts | WebhookFacts;
}

/** The files of all consoles. */
export function listFactsFiles(
  consoles: Readonly<Record<string, VersionConsoles | undefined>>,
): FactsFile[] {
  const files: FactsFile[] = [];
  for (const [version, found] of Object.entries(consoles)) {
    if (found !== undefined) {
      const ofVersion = listVersionFiles(version, found);
      files.push(...ofVersion);
    }
  }
  return files;
}

function listVersionFiles(
  version: string,
  { operations, webhooks }: VersionConsoles,
): FactsFile[] {
  const byName = {
    ...operations,
    webhooks,
  };
  return Object.entries(byName).map(([name, facts]) => {
    return {
      version,
      name,
      facts,
    };
  });
}

/**
 * Its address changes with what is in it: no browser makes an old form from
 * one that it has kept.
 */
export function addressOfFacts(file: FactsFile): string {
  const { version, name, facts } = file;
  const text = JSON.stringify(facts);
  const hash = createHash("sha256");
  const digest = hash.update(text).digest("hex");
  const print = digest.slice(0, 8);
  return `/console/${version}/${name}.json?${print}`;
}
