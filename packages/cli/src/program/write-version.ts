import { version as release } from "../../package.json";

/** What `rollcall --version` prints. */
export function writeVersion(): string {
  return `${release}\n`;
}
