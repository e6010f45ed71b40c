import { type Io, write } from "../io.js";
import type { RegisteredCommand } from "../registry/registered-command.js";
import { findCandidates } from "./find-candidates.js";
import { readProfileNames } from "./profile-names.js";
import { readRecentIds } from "./recent-ids.js";
import { writeCandidates } from "./write-candidates.js";

/**
 * Answers the script of a shell.
 *
 * @param words - What stands after `rollcall`, the word at the cursor last.
 */
export async function complete(
  words: readonly string[],
  commands: readonly RegisteredCommand[],
  io: Io,
): Promise<void> {
  const known = {
    commands,
    readIds: () => readRecentIds(io.env),
    readProfiles: () => readProfileNames(io),
  };
  const found = await findCandidates(words, known, io);
  await write(io.stdout, writeCandidates(found));
}
