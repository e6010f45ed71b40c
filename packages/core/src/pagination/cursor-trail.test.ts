import fc from "fast-check";
import { expect, test } from "vitest";
import { addStep, type Trail } from "./cursor-trail.js";

/** How many steps it takes until the trail says that it was here before. */
function stepsUntilNoticed(lead: number, circle: number): number {
  let trail: Trail | undefined;
  for (let step = 0; ; step++) {
    const place = step < lead ? step : lead + ((step - lead) % circle);
    trail = addStep(trail, `cursor ${place}`);
    if (!trail) {
      return step;
    }
  }
}

test("a circle of any length is noticed, soon after it was gone round twice", () => {
  const lengths = fc.integer({ min: 1, max: 12_345 });
  fc.assert(
    fc.property(fc.nat(1_000), lengths, (lead, circle) => {
      const steps = stepsUntilNoticed(lead, circle);
      expect(steps).toBeGreaterThanOrEqual(circle);
      expect(steps).toBeLessThanOrEqual(3 * (lead + circle));
    }),
  );
});

test("no circle is seen where there is none", () => {
  let trail: Trail | undefined;
  for (let step = 0; step < 20_000; step++) {
    trail = addStep(trail, `cursor ${step}`);
    expect(trail).toBeDefined();
  }
});
