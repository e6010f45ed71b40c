import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadDocument } from "./load-document.js";
import type { LoadError } from "./load-error.js";

const head = "openapi: 3.1.0\ninfo: { title: Ducks, version: '1' }\n";

/** A document whose one schema is a reference, on line 5. */
const referring = (reference: string): string =>
  `${head}components:\n  schemas:\n    A: { $ref: ${reference} }\n`;

/** Nine lines that mean a thousand million values. */
const bomb = [..."abcdefghi"].map((name, index, names) => {
  const inner = index === 0 ? "x" : `*${names[index - 1]}`;
  return `x-${name}: &${name} [${Array(9).fill(inner)}]`;
});

const circle = `components:
  schemas:
    A: { $ref: "#/components/schemas/B" }
    B: { $ref: "#/components/schemas/A" }
`;

interface Want {
  readonly code: string;
  readonly line: number;
  readonly column?: number;
}

const at = (code: string, line = 1, column?: number): Want => ({
  code,
  line,
  ...(column !== undefined && { column }),
});

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

/** [what it is, the file's name, what is in it, what is said] */
const cases: [string, string, string | Uint8Array, Want][] = [
  ["nothing", "a.yaml", "", at("empty")],
  ["a comment alone", "a.yaml", "# nothing\n", at("empty")],
  ["an object that does not end", "a.json", '{\n"a": 1,\n}', at("syntax", 3)],
  ["a list that does not end", "a.yaml", "a: [1\nb: 2\n", at("syntax", 2)],
  ["a tab as indentation", "a.yaml", "a:\n\tb: 1\n", at("syntax", 2)],
  ["two documents", "a.yaml", `${head}---\na: 1\n`, at("syntax", 3)],
  [
    "a JSON key twice",
    "a.json",
    '{"a": 1,\n "a": 2}',
    at("duplicate-key", 2, 2),
  ],
  ["a YAML key twice", "a.yaml", "a: 1\nb: 2\na: 3\n", at("duplicate-key", 3)],
  [
    "a number and a text as one key",
    "a.yaml",
    '1: a\n"1": b\n',
    at("duplicate-key", 2),
  ],
  [
    "a bomb of aliases",
    "a.yaml",
    head + bomb.join("\n"),
    at("aliases-expand", 3),
  ],
  [
    "an alias inside its anchor",
    "a.yaml",
    `${head}x: &x [*x]\n`,
    at("yaml-feature", 3),
  ],
  ["an alias of nothing", "a.yaml", `${head}x: *y\n`, at("yaml-feature", 3)],
  [
    "a number that JSON lacks",
    "a.yaml",
    `${head}x: .nan\n`,
    at("yaml-feature", 3),
  ],
  ["a list as a key", "a.yaml", `${head}? [a]\n: 1\n`, at("yaml-feature", 3)],
  ["an array", "a.json", "[1]", at("root-not-object")],
  ["a text", "a.yaml", "hello", at("root-not-object")],
  ["something else", "a.yaml", "a: 1\n", at("not-openapi")],
  ["Swagger 2.0", "a.yaml", "info: {}\nswagger: '2.0'\n", at("swagger-2", 2)],
  ["OpenAPI 3.2", "a.yaml", "openapi: 3.2.0\n", at("version-unknown")],
  [
    "a version that is a number",
    "a.yaml",
    "openapi: 3.1\n",
    at("version-unknown"),
  ],
  [
    "a $ref to nowhere",
    "a.yaml",
    referring('"#/components/schemas/B"'),
    at("ref-unresolved", 5, 10),
  ],
  [
    "the same with CRLF",
    "a.yaml",
    referring('"#/b"').replaceAll("\n", "\r\n"),
    at("ref-unresolved", 5, 10),
  ],
  ["a $ref that is a number", "a.yaml", referring("5"), at("ref-not-text", 5)],
  ["a $ref to an anchor", "a.yaml", referring('"#duck"'), at("ref-anchor", 5)],
  [
    "a $ref to itself",
    "a.yaml",
    referring('"#/components/schemas/A"'),
    at("ref-cycle", 5),
  ],
  ["two that refer to each other", "a.yaml", head + circle, at("ref-cycle", 6)],
  [
    "a $ref to another host",
    "a.yaml",
    referring('"https://x.example/a.yaml"'),
    at("ref-remote", 5),
  ],
  [
    "a $ref out of the folder",
    "a.yaml",
    referring("../../etc/passwd"),
    at("ref-outside", 5),
  ],
  [
    "a $ref to a missing file",
    "a.yaml",
    referring("none.yaml"),
    at("ref-unresolved", 5),
  ],
  ["JSON of 10,000 levels", "a.json", "[".repeat(10_000), at("too-deep")],
  [
    "valid JSON of 10,000 levels",
    "a.json",
    "[".repeat(10_000) + "]".repeat(10_000),
    at("too-deep"),
  ],
  [
    "YAML of 10,000 levels",
    "a.yaml",
    `${"- ".repeat(10_000)}1`,
    at("too-deep"),
  ],
  [
    "brackets of 10,000 levels",
    "a.yaml",
    `a: ${"[".repeat(10_000)}${"]".repeat(10_000)}`,
    at("too-deep"),
  ],
  ["a NUL", "a.yaml", "a: 1\nb: \0", at("binary", 2, 4)],
  ["a picture", "a.json", bytes(0x89, 0x50, 0xff), at("not-utf8")],
  [
    "Latin-1",
    "a.yaml",
    bytes(0x61, 0x3a, 0x0a, 0x62, 0xe4),
    at("not-utf8", 2, 2),
  ],
  ["too many bytes", "a.yaml", "#".repeat(20_000_001), at("too-large")],
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spec-diff-load-"));
});
afterAll(() => rm(folder, { recursive: true }));

it.each(cases)("%s is an error with its place", async (_, name, text, want) => {
  await writeFile(join(folder, name), text);
  const { code, help, location, message } = await errorOf(name);
  expect({ code, ...location }).toMatchObject({ file: name, ...want });
  expect(help).not.toBe("");
  expect(message).toContain(`${name}:${want.line}:`);
});

it.each([
  [".", "folder"],
  ["none.yaml", "not-found"],
])("%s as the root is an error", async (source, code) => {
  expect(await errorOf(source)).toMatchObject({ code });
});

async function errorOf(source: string): Promise<LoadError> {
  const loading = loadDocument(source, { cwd: folder });
  return loading.then(
    () => expect.fail("It loads."),
    (error) => error,
  );
}
