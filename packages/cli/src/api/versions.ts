import {
  callReference,
  operations,
  reference,
  serverUrl,
  writeFilters,
} from "@rollcall/core/spec";
import {
  callReference as callReferenceV3,
  operations as operationsV3,
  reference as referenceV3,
  serverUrl as serverUrlV3,
  writeFilters as writeFiltersV3,
} from "@rollcall/core/v3/spec";
import type { ApiVersion } from "./api-version.js";

/**
 * Every version that `--api` takes. The first is asked where nobody says
 * otherwise.
 */
export const apiVersions: readonly [ApiVersion, ...ApiVersion[]] = [
  {
    name: "v1",
    title: "the legacy list",
    serverUrl,
    list: reference.listCalls,
    get: reference.getCall,
    call: callReference,
    operation: operations.listCalls,
    writeFilters,
    createClient: async (options) => {
      const { createClient } = await import("@rollcall/core");
      return createClient(options);
    },
    loadReasonGroups: async () => {
      const { reasonGroup } = await import("@rollcall/core");
      return reasonGroup;
    },
  },
  {
    name: "v3",
    title: "the present list",
    serverUrl: serverUrlV3,
    list: referenceV3.listCalls,
    get: referenceV3.getCall,
    call: callReferenceV3,
    operation: operationsV3.listCalls,
    writeFilters: writeFiltersV3,
    createClient: async (options) => {
      const { createClient } = await import("@rollcall/core/v3");
      return createClient(options);
    },
    loadReasonGroups: async () => {
      const { reasonGroup } = await import("@rollcall/core/v3");
      return reasonGroup;
    },
  },
];
