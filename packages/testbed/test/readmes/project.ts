import { copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Consumer, createConsumer } from "../../src/packed/consumer.js";
import { writeDocuments } from "../../src/readmes/documents.js";
import {
  listPublishedPackages,
  readManifest,
} from "../../src/workspace/published.js";

/** What the samples import beside our packages, as their readers have it. */
const companions = [
  "@opentelemetry/api",
  "@types/express",
  "@types/node",
  "express",
  "hono",
  "msw",
];

const programs = ["in-place-of-the-api.mjs", "run-sample.mjs"];

/**
 * Makes the project of somebody who has installed the packed packages and
 * pastes samples into it.
 */
export async function createProject(): Promise<Consumer> {
  const consumer = await createConsumer(listPublishedPackages());
  for (const name of companions) {
    await consumer.link(name);
  }
  await linkBins(consumer.folder);
  for (const name of programs) {
    const source = fileURLToPath(
      new URL(`./programs/${name}`, import.meta.url),
    );
    await copyFile(source, join(consumer.folder, name));
  }
  await writeDocuments(consumer.folder);
  // A sample with curl fails on an answer that is an error.
  await writeFile(join(consumer.folder, ".curlrc"), "silent\nfail-with-body\n");
  return consumer;
}

/** Links the commands of our packages, as installing them would. */
async function linkBins(folder: string): Promise<void> {
  const modules = join(folder, "node_modules");
  await mkdir(join(modules, ".bin"));
  for (const { manifest } of listPublishedPackages()) {
    const { bin = {} } = readManifest(join(modules, manifest.name));
    for (const [name, file] of Object.entries(bin)) {
      await symlink(
        join(modules, manifest.name, file),
        join(modules, ".bin", name),
      );
    }
  }
}
