import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answerSchemas,
  bodySchemas,
  callSchema,
} from "../../src/validate/index.js";
import { arbitraryOf } from "./arbitrary-of.js";
import { faultsOf } from "./faults.js";
import { oracleOf } from "./oracle.js";
import { changed, placesIn } from "./places-in.js";
import { component } from "./spec.js";

const rows = [
  ["Call", callSchema, component("Call")],
  [
    "the answer of listCalls",
    answerSchemas.listCalls,
    { type: "array", items: component("Call") },
  ],
  [
    "the body of registerCall",
    bodySchemas.registerCall,
    component("RegisterCallRequest"),
  ],
  [
    "the body of createPhoneCall",
    bodySchemas.createPhoneCall,
    component("CreatePhoneCallRequest"),
  ],
] as const;

describe.each(rows)("%s", (_, schema, written) => {
  const valid = arbitraryOf(written);
  const oracle = oracleOf(written);

  it("has no issue where the value is valid", () => {
    fc.assert(
      fc.property(
        valid,
        (value) => void expect(schema.issuesOf(value)).toEqual([]),
      ),
    );
  });

  it("has exactly one issue, in the right place, where exactly one thing is wrong", () => {
    const faulty = fc.tuple(valid, fc.nat(), fc.nat()).map(([value, p, f]) => {
      const places = placesIn(written, value).filter(
        (place) => faultsOf(place).length > 0,
      );
      const place = places[p % places.length] as (typeof places)[number];
      const faults = faultsOf(place);
      const fault = faults[f % faults.length] as (typeof faults)[number];
      return {
        path: place.path,
        severity: fault.severity,
        value: changed(value, place.path, fault.to),
      };
    });
    fc.assert(
      fc.property(faulty, ({ path, severity, value }) => {
        expect(schema.issuesOf(value)).toMatchObject([{ path, severity }]);
      }),
      { numRuns: 500 },
    );
  });

  it("agrees with ajv on values that were changed anywhere in any way", () => {
    const change = fc.tuple(
      fc.nat(),
      fc.oneof(fc.jsonValue(), fc.constant(undefined)),
    );
    const mutant = fc
      .tuple(valid, fc.array(change, { maxLength: 4 }))
      .map(([value, changes]) =>
        changes.reduce((current, [p, to]) => {
          if (oracle(current) === false) {
            return current;
          }
          const places = placesIn(written, current);
          return changed(current, places[p % places.length]?.path ?? [], to);
        }, value as unknown),
      );
    fc.assert(
      fc.property(
        mutant,
        (value) =>
          void expect(schema.issuesOf(value).length === 0).toBe(oracle(value)),
      ),
      { numRuns: 500 },
    );
  });
});
