import type { FlagGroup } from "@rollcall/cli/reference";

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
  const isOwn = short.endsWith(version);
  const more = rest.length === 0 ? "" : `; filters, ${rest.join(", ")}`;
  return {
    title: isOwn ? short : `${short} (${version})`,
    words: `Only with --api ${version}${more}.`,
  };
}
