import { optionKey } from "../flags/choose-flag.js";
import type { FilterInput } from "./question.js";

/**
 * What was asked of the list, as it was written: two command lines that ask the
 * same have the same, also where `7d` ago is another time by now, or pages are
 * of another size.
 */
export function askedTexts({
  chosen,
  specTexts,
  options,
}: Pick<FilterInput, "chosen" | "specTexts" | "options">): object {
  const { since, until, status, reason, where, tz } = options;
  const flags = (chosen?.flags ?? []).map(({ flag }) => flag);
  const asking = flags.filter((flag) => flag !== "--page-size");
  const given = asking.flatMap((flag) => {
    const texts = specTexts[optionKey(flag)];
    if (texts === undefined) {
      return [];
    }
    return [[flag, texts]];
  });
  return {
    ...Object.fromEntries(given),
    since,
    until,
    status,
    reason,
    where,
    tz: tz?.name,
  };
}
