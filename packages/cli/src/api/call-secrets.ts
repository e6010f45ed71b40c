import type { JsonPointer } from "@rollcall/core/spec";
import { apiVersions } from "./versions.js";

/**
 * What of a call is shown to nobody, whichever version is asked: a server, or a
 * file, may have a secret that the version does not describe.
 */
export const callSecrets: readonly JsonPointer[] = [
  ...new Set(
    apiVersions.flatMap(({ list }) => {
      return list.secrets ?? [];
    }),
  ),
];
