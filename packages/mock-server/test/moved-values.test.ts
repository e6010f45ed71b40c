import { readMoves, specFiles } from "@rollcall/codegen";
import { expect, test } from "vitest";
import { successors, unconnected } from "../src/calls/v3/legacy-values.js";

// The guide for moving over is made of the spec's list of what moved. What the
// mock makes of a call in the other version has to be the same, or the guide
// would be wrong for whoever tries it out here.

const moves = readMoves(specFiles.at(-1) ?? "");

/** What the spec says became of the values of an enum. */
function readValueMoves(of: string): Record<string, readonly string[]> {
  const values = moves.filter((move) => move.kind === "value");
  const ofEnum = values.filter((move) => move.of === of);
  return Object.fromEntries(ofEnum.map(({ from, to }) => [from, to]));
}

test("reasons become what the spec says, the plainest first", () => {
  const entries = Object.entries(successors);
  const named = entries.map(([legacy, shares]) => {
    const reasons = shares.map(([reason]) => reason);
    return [legacy, reasons] as const;
  });
  expect(Object.fromEntries(named)).toEqual(
    readValueMoves("DisconnectionReason"),
  );
});

test("statuses become what the spec says", () => {
  const { legacy, present } = unconnected;
  expect(readValueMoves("CallStatus")).toEqual({
    [legacy]: [legacy, present],
  });
});
