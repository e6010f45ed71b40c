import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_CALLS, DEFAULT_SEED, MAX_SPEED } from "./defaults.js";
import {
  DEFAULT_BACKLOG,
  DEFAULT_CONCURRENCY,
  DEFAULT_RETRY_DELAYS_MS,
  DEFAULT_TIMEOUT_MS,
  DEFAULT_WEBHOOK_KEY,
} from "./webhooks/delivery-defaults.js";

const read = (path: string) =>
  readFileSync(new URL(path, import.meta.url), "utf8");

/** What the docstring right before an option says is its default. */
function documentedDefault(file: string, option: string): string {
  const before = read(file).split(new RegExp(`\\breadonly ${option}\\??:`))[0];
  const docstring = before?.split("/**").at(-1) ?? "";
  const plain = docstring.replace(/\s*\n\s*\*?\/?/g, " ").replace("*/", "");
  return plain.split("@default ")[1]?.trim() ?? "";
}

describe("the default of", () => {
  it.each<[file: string, option: string, value: unknown]>([
    ["calls/computed/data-options.ts", "seed", DEFAULT_SEED],
    ["calls/computed/data-options.ts", "count", DEFAULT_CALLS],
    ["api/mock-options.ts", "calls", DEFAULT_CALLS],
    ["life/living-calls.ts", "seed", DEFAULT_SEED],
    ["webhooks/delivery-options.ts", "keys", `"${DEFAULT_WEBHOOK_KEY}"`],
    ["webhooks/delivery-options.ts", "timeoutMs", DEFAULT_TIMEOUT_MS],
    ["webhooks/delivery-options.ts", "concurrency", DEFAULT_CONCURRENCY],
    ["webhooks/delivery-options.ts", "backlog", DEFAULT_BACKLOG],
    [
      "webhooks/delivery-options.ts",
      "retryDelaysMs",
      `[${DEFAULT_RETRY_DELAYS_MS.join(", ")}]`,
    ],
  ])("%s's %s is documented as it is", (file, option, value) => {
    const documented = documentedDefault(file, option);
    expect(documented.startsWith(`${value}`)).toBe(true);
    expect(documented.slice(`${value}`.length)).not.toMatch(/^\d/);
  });

  it("a webhook's attempts is in the README as it is", () => {
    const readme = read("../README.md").replace(/\s+/g, " ");
    const seconds = DEFAULT_RETRY_DELAYS_MS.map((ms) => ms / 1_000);
    const last = seconds.at(-1);
    const list = `${seconds.slice(0, -1).join(", ")} and ${last} s apart`;
    expect(readme).toContain(
      `has ${DEFAULT_TIMEOUT_MS / 1_000} s for its answer`,
    );
    expect(readme).toContain(`${seconds.length} retries, ${list}`);
    expect(readme).toContain(`\`${DEFAULT_WEBHOOK_KEY}\` without any`);
  });

  it("a clock's greatest speed is a million", () => {
    expect(MAX_SPEED).toBe(1e6);
  });
});
