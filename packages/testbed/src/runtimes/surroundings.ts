import { copyFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createConsumer } from "../packed/consumer.js";
import { apiKey, startMock } from "../servers/mock.js";
import { publishedPackages } from "../workspace/published.js";
import type { Surroundings } from "./runtime.js";

const programs = fileURLToPath(new URL("./programs", import.meta.url));
const calls = 1234;

/**
 * Packs what is published, starts a mock, hands both over, and clears them away
 * afterwards.
 */
export async function withSurroundings<Outcome>(
  use: (given: Surroundings) => Promise<Outcome>,
) {
  const consumer = await createConsumer(publishedPackages());
  await consumer.link("@types/node");
  const mock = await startMock({ calls });
  try {
    for (const name of await readdir(programs)) {
      await copyFile(join(programs, name), join(consumer.folder, name));
    }
    return await use({ consumer, mock: { url: mock.url, apiKey, calls } });
  } finally {
    await mock.stop();
    await consumer.remove();
  }
}
