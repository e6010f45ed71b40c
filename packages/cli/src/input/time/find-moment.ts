import { type GivenTime, refuseTime } from "./time-refusal.js";
import { writeMoment } from "./write-moment.js";
import type { Zone } from "./zone.js";

/**
 * The moment at which the clocks of a zone show a local time.
 *
 * @throws CliError where they skip it or show it twice, with what to use.
 */
export function findMoment(
  given: GivenTime,
  local: number,
  zone: Zone,
): number {
  const { name } = zone;
  const moments = zone.momentsOf(local);
  const [first] = moments;
  if (first === undefined) {
    const near = zone.momentsNear(local);
    const beside = writeChoice(near, zone);
    return refuseTime(given, `clocks in ${name} skip it: use ${beside}`);
  }
  if (moments.length > 1) {
    const both = writeChoice(moments, zone);
    return refuseTime(given, `clocks in ${name} show it twice: use ${both}`);
  }
  return first;
}

function writeChoice(moments: readonly number[], zone: Zone): string {
  const written = moments.map((moment) => writeMoment(moment, zone));
  return written.join(" or ");
}
