import type { FlagGroup } from "./cli-reference.js";

/** What stands above some flags, and below it what holds for all of them. */
interface GroupHeading {
  readonly title: string;
  readonly words?: string;
}

/** The heading of a group: the help's own, with the version that has it. */
export function headingOfGroup({ title, version }: FlagGroup): GroupHeading {
  if (version === undefined) {
    return { title };
  }
  const [short = title, ...rest] = title.split(", ");
  const isNamed = short.includes(version);
  const heading = isNamed ? short : `${short} (--api ${version})`;
  if (rest.length === 0) {
    return { title: heading };
  }
  return {
    title: heading,
    words: `Only with --api ${version}: filters, ${rest.join(", ")}.`,
  };
}
