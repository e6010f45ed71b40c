import { expectEqual } from "../expect-equal.js";
import type { Round } from "../round.js";
import { checkPacked } from "../steps/check-packed.js";
import { checkTags, dieAfterFirst, publish } from "../steps/publish.js";
import { repository } from "../workspace.js";

/** The first release: a publish that dies, one that goes on, and one more. */
export async function release(round: Round): Promise<void> {
  const { workspace, gate, log } = round;
  await log.step(
    "publish, and die",
    () => dieAfterFirst(workspace, gate),
    (names) => `killed after ${names.join(", ")}`,
  );
  await log.step(
    "publish, and go on",
    () => publish(workspace, gate),
    (names) => `with ${names.join(", ")}`,
  );
  await log.step(
    "publish again",
    () => publishAgain(round),
    () => "nothing to publish",
  );
  await log.step(
    "packed files",
    () => checkPacked(workspace, repository),
    String,
  );
}

async function publishAgain({ workspace, gate }: Round): Promise<void> {
  const published = [...gate.published()];
  const packages = workspace.packages();
  const names = packages.map(({ manifest }) => manifest.name);
  expectEqual("published", published.sort(), names.sort());
  await checkTags(workspace);
  const more = await publish(workspace, gate);
  expectEqual("published again", more, []);
}
