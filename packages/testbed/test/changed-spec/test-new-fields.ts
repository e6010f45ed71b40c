import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type NewFields, valueAt } from "./new-fields.js";
import { type Given, runCli } from "./spec-copy.js";
import { type Call, SpecClient } from "./spec-version.js";

/** Every value inside a call, with the name that it has there. */
function* valuesIn(value: unknown, name = ""): Generator<string> {
  if (typeof value !== "object" || value === null) {
    yield `${name}=${value}`;
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* valuesIn(inner, Array.isArray(value) ? name : key);
  }
}

/** Tests of one version's new properties and enum values. */
export function testNewFields(
  { version, places, ...row }: NewFields,
  given: () => Given,
): void {
  let api: SpecClient;
  /** As they are listed. */
  let all: Call[];
  let whole: Call[];

  function startMock(calls: number): SpecClient {
    const options = { calls, seed: 2, size: "short" };
    const { fetch } = given().bundle.createMock(options);
    return new SpecClient(version, fetch);
  }

  beforeAll(async () => {
    api = startMock(3000);
    all = await api.walk({ limit: 1000 });
    whole = await Promise.all(all.map(({ call_id }) => api.get(call_id)));
  }, 120_000);

  const hasNew = (call: Call) =>
    places.some((place) => valueAt(call, place) !== undefined);

  function callsWith(pair: string): Call[] {
    return whole.filter((call) => [...valuesIn(call)].includes(pair));
  }

  describe("properties", () => {
    it.each(places)("%s is in one call of a hundred", (place) => {
      const having = all.filter(
        (call) => valueAt(call, place) !== undefined,
      ).length;
      expect(having / all.length).toBeGreaterThan(0.002);
      expect(having / all.length).toBeLessThan(0.02);
    });

    it("come at the end of the call, and change nothing before it", () => {
      for (const call of all) {
        const names = Object.keys(call);
        const added = names.filter((name) => places.includes(name));
        expect(names.slice(-added.length || Infinity)).toEqual(added);
      }
    });

    it("come with their stage", () => {
      const reviewed = all.filter((call) => "reviewed_at" in call);
      expect(reviewed.every((call) => "call_analysis" in call)).toBe(true);
    });

    describe("are found by the filter", () => {
      let fewer: SpecClient;
      let calls: Call[];
      beforeAll(async () => {
        // Every page of two looks through all calls again.
        fewer = startMock(1500);
        calls = await fewer.walk({ limit: 1000 });
      });

      it.each(row.questions)("$title, and no others", async (question) => {
        const { wire: filters, passes } = question;
        const want = calls.filter(passes);
        expect(want.length).toBeGreaterThan(2);
        for (const limit of [2, 1000]) {
          const down = await fewer.walk({ filters, limit });
          expect(down).toEqual(want);
          const order = "ascending";
          const up = await fewer.walk({ filters, limit, order });
          expect(up).toEqual([...want].reverse());
        }
      });
    });

    const rollcallList = (...argv: string[]) =>
      runCli(given().bundle, "list", "--api", version.name, ...argv);

    it("are in the type, and in the CLI's output and help", async () => {
      const types = join(
        given().copy.generatedFolder(version.name, "core"),
        "types.ts",
      );
      expect(readFileSync(types, "utf8")).toMatch(/stars\?: number;/);
      for (const [flags, text] of row.printed) {
        const argv = ["--demo", ...flags, "--limit", "1", "-o", "ndjson"];
        expect(await rollcallList(...argv)).toContain(text);
      }
      const help = await rollcallList("--help");
      for (const line of row.help) {
        expect(help.replace(/\s+/g, " ")).toContain(line);
      }
    });
  });

  describe("values of enums", () => {
    it.each(row.values)(
      "%s is in about one call of a hundred that may have it",
      (pair) => {
        const share = callsWith(pair).length / all.length;
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(0.03);
      },
    );

    it("a reason of the group not_connected is that of calls that were not", () => {
      const blocked = callsWith("disconnection_reason=blocked");
      expect(blocked.filter((call) => "transcript" in call)).toEqual([]);
      const statuses = new Set(blocked.map((call) => call.call_status));
      expect(statuses).toEqual(new Set([row.notConnected]));
    });

    it("a status that nobody knows is that of calls that have ended", () => {
      const archived = callsWith("call_status=archived");
      expect(archived.every((call) => "end_timestamp" in call)).toBe(true);
    });
  });

  describe("calls with what is new", () => {
    it("are what the validators accept", () => {
      const { issuesOf } = given().bundle.versions[version.name];
      expect(whole.flatMap((call) => issuesOf(call))).toEqual([]);
    });

    it("are the same in the list, in pages and alone", async () => {
      expect(await api.walk({ limit: 77 })).toEqual(all);
      expect(whole.filter(hasNew).length).toBeGreaterThan(10);
      expect(whole.map((call) => version.listed(call))).toEqual(all);
    });
  });

  it.each(row.losses)(
    "without %s the generation fails, with file and line",
    async (_title, file, change, message) => {
      const { copy } = given();
      const shown = posix.join("openapi", version.name, file);
      const takeBack = copy.edit(version.name, file, change);
      const generating = copy.generate(version.name, "mock").finally(takeBack);
      await expect(generating).rejects.toThrow(message);
      await expect(generating).rejects.toThrow(
        new RegExp(`^${shown}:\\d+:\\d+ error mock-lost`, "m"),
      );
    },
  );
}
