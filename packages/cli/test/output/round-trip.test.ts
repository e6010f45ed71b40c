import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { anyJson } from "./arbitrary-json.js";
import { parseCsv } from "./parse-csv.js";
import { choose, print } from "./print.js";

const batches = fc.array(fc.array(anyJson, { maxLength: 3 }), { maxLength: 3 });

/** What a reader of lines, or a terminal, may stumble over. */
const dangerous = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const hiding = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u200b\u2066-\u2069]/u;

/** Without its line ends. */
const flat = (text: string) => text.replaceAll("\n", "");

describe("any JSON reads back as it was", () => {
  it.each([undefined, 80])("from JSON, in a terminal of %s", async (width) => {
    await fc.assert(
      fc.asyncProperty(batches, async (given) => {
        const { stdout } = await print(
          given,
          choose({ output: ["json"] }),
          width,
        );
        expect(JSON.parse(stdout)).toStrictEqual(given.flat());
        expect(flat(stdout)).not.toMatch(width ? hiding : dangerous);
      }),
    );
  });

  it.each([undefined, 80])(
    "from NDJSON, in a terminal of %s",
    async (width) => {
      await fc.assert(
        fc.asyncProperty(batches, async (given) => {
          const choice = choose({ output: ["ndjson"] });
          const { stdout } = await print(given, choice, width);
          const lines = stdout.split(/[\n\r\u2028\u2029\u0085]/u).slice(0, -1);
          expect(lines.map((line) => JSON.parse(line))).toStrictEqual(
            given.flat(),
          );
        }),
      );
    },
  );

  it("from YAML", async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (given) => {
        const choice = choose({ output: ["yaml"] });
        const { stdout } = await print(given, choice);
        expect(parse(stdout)).toEqual(given.flat());
        expect(flat(stdout)).not.toMatch(hiding);
      }),
    );
  });

  it("from CSV, numbers that a plain writer changes too", async () => {
    const call = '{"a":[-0,1e999],"b":{"c":-1e999}}';
    const record = JSON.parse(
      `{"call_id":"c1","end_timestamp":-0,"start_timestamp":1e999,"metadata":${call},"mood":[-0]}`,
    );
    const choice = choose({ output: ["csv"], csvSafe: ["off"] });
    const { stdout } = await print([[record]], choice);
    const [heading = [], row = []] = parseCsv(stdout);
    const cellOf = (name: string) => row[heading.indexOf(name)];
    expect(cellOf("end_timestamp")).toBe("-0");
    expect(cellOf("start_timestamp")).toBe("1e999");
    expect(cellOf("metadata")).toBe(call);
    expect(cellOf("other")).toBe('{"mood":[-0]}');
  });

  it("from CSV, in the fields that were chosen", async () => {
    const choice = choose({
      output: ["csv"],
      fields: ["metadata"],
      csvSafe: ["off"],
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyJson), async (given) => {
        const records = given.map((metadata) => ({ metadata: [metadata] }));
        const { stdout } = await print([records], choice);
        const [heading, ...rows] = parseCsv(stdout);
        expect(heading).toEqual(["metadata"]);
        const read = rows.map(([cell = ""]) => JSON.parse(cell));
        expect(read).toStrictEqual(given.map((one) => [one]));
      }),
    );
  });
});

it.each([
  ["json", "[]\n"],
  ["ndjson", ""],
  ["yaml", "[]\n"],
  ["table", ""],
])("%s is complete without a record", async (output, text) => {
  const { stdout } = await print([[]], choose({ output: [output] }));
  expect(stdout).toBe(text);
});

it("An integer that may have lost digits is told once, with its call and field", async () => {
  const big = JSON.parse('{"crm": [0, {"id": 9007199254740993}]}');
  const first = { call_id: "call_1", metadata: big };
  const second = { call_id: "call_2", metadata: big };
  const choice = choose({ output: ["ndjson"] });
  const { stderr } = await print([[{}, first], [second]], choice);
  expect(stderr).toBe(
    "rollcall: metadata.crm.1.id of call_1 is too large to be exact: its last digits may be lost, and those of others like it.\n",
  );
});
