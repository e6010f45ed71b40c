import { describe, expect, test } from "vitest";
import { SpecError } from "../diagnostics/spec-error.js";
import { bundleSpec } from "../load-spec.js";
import { specFiles } from "../spec-file.js";
import { checkMoves } from "./check-moves.js";
import { parseMoves, readMoves } from "./read-moves.js";

const [oldFile = "", newFile = ""] = specFiles;
const old = await bundleSpec(oldFile);
const revised = await bundleSpec(newFile);

test("what the present version says has moved is there, before and now", () => {
  const moves = readMoves(newFile);
  expect(moves.length).toBeGreaterThan(3);
  expect(checkMoves(old, revised, moves)).toEqual([]);
});

test("a version without such a file has moved nothing", () => {
  expect(readMoves(oldFile)).toEqual([]);
});

const shapes: [row: string, message: string][] = [
  ["{ kind: thing, from: a, to: [b] }", 'Its kind is "thing"'],
  ["{ kind: field, from: /a, to: [/b] }", "are `of` a schema"],
  ["{ kind: operation, of: Call, from: a, to: [b] }", "are `of` a schema"],
  ["{ kind: operation, from: a, to: [] }", "names in `to`"],
  ["{ kind: operation, from: a, to: b }", "names in `to`"],
  ["{ kind: operation, from: a, to: [b], note: 5 }", "no text"],
  [
    "{ kind: operation, from: a, to: [b], assumed: maybe }",
    "neither true nor false",
  ],
  ["a", "Its kind is undefined"],
];

describe("A row that is no move is refused with its place:", () => {
  test.each(shapes)("%s", (row, message) => {
    const parse = () => parseMoves(`# Moved\n- ${row}\n`, "moved.yaml");
    expect(parse).toThrow(SpecError);
    expect(parse).toThrow("moved.yaml:2:3 error move-shape");
    expect(parse).toThrow(message);
  });
});

const lost: [row: string, message: string][] = [
  [
    "{ kind: operation, from: listCalls, to: [listAll] }",
    'The operation "listAll" is not there in this version.',
  ],
  [
    "{ kind: field, of: Call, from: /latency, to: [/latency/e2e] }",
    'The field "/latency" of Call is not there in the version before.',
  ],
  [
    "{ kind: value, of: CallStatus, from: ended, to: [error, over] }",
    'The value "over" of CallStatus is not there in this version.',
  ],
  [
    "{ kind: value, of: Mood, from: calm, to: [ended] }",
    'The value "calm" of Mood is not there in the version before.',
  ],
];

describe("An end that is not there is found:", () => {
  test.each(lost)("%s", (row, message) => {
    const moves = parseMoves(`- ${row}\n`, "moved.yaml");
    const found = checkMoves(old, revised, moves);
    expect(found[0]).toMatchObject({
      code: "move-lost",
      message,
      location: { file: "moved.yaml", line: 1, column: 3 },
    });
  });
});
