import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the package. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Something that one can import, and the source behind it. */
export interface Entry {
  /** What one writes after `from`. */
  readonly specifier: string;
  readonly file: string;
}

/**
 * Every entry of the package: what its `exports` name, and so nothing to keep
 * in step. The first is the package itself.
 */
export function entries(): Entry[] {
  const { name, exports } = JSON.parse(
    readFileSync(`${root}package.json`, "utf8"),
  );
  return Object.entries<{ "@rollcall/source"?: string }>(exports).flatMap(
    ([path, target]) => {
      const source = target["@rollcall/source"];
      return source
        ? [{ specifier: name + path.slice(1), file: root + source.slice(2) }]
        : [];
    },
  );
}
