import { createHash } from "node:crypto";

/** An inline script or style as a policy names it. */
export function hashSource(source: string): string {
  const hash = createHash("sha256").update(source).digest("base64");
  return `'sha256-${hash}'`;
}
