import type { Checkpoint, ClientOptions } from "@rollcall/core";
import type { OperationReference, OperationSpec } from "@rollcall/core/spec";

/** A call as far as an export has to know it. */
export interface AnyCall {
  readonly call_id: string;
  readonly [field: string]: unknown;
}

/** The items of a list, and the place after the last one. */
export interface PlacedCalls<Item> extends AsyncIterableIterator<Item> {
  readonly checkpoint: Checkpoint | undefined;
}

/** What an export uses of a client: the same in every version. */
export interface ExportClient {
  readonly calls: {
    readonly listsWhole?: boolean | undefined;
    /** @throws InputError at once, if a parameter is wrong. */
    iterate(options: object): PlacedCalls<AnyCall>;
    get(
      call_id: string,
      options?: { readonly signal?: AbortSignal },
    ): Promise<AnyCall>;
  };
}

/** A version of the API, as an export knows it. */
export interface ApiVersion {
  readonly serverUrl: string;
  readonly list: OperationSpec;
  /** What it says of a whole call. */
  readonly call: OperationReference;
  createClient(options: ClientOptions): ExportClient;
}

/** The versions by name. Each is loaded only when it is asked for. */
export const apiVersions = {
  v1: async (): Promise<ApiVersion> => {
    const { createClient } = await import("@rollcall/core");
    const spec = await import("@rollcall/core/spec");
    return {
      serverUrl: spec.serverUrl,
      list: spec.operations.listCalls,
      call: spec.reference.getCall,
      createClient: (options) =>
        createClient(options) as unknown as ExportClient,
    };
  },
  v3: async (): Promise<ApiVersion> => {
    const { createClient } = await import("@rollcall/core/v3");
    const spec = await import("@rollcall/core/v3/spec");
    return {
      serverUrl: spec.serverUrl,
      list: spec.operations.listCalls,
      call: spec.reference.getCall,
      createClient: (options) =>
        createClient(options) as unknown as ExportClient,
    };
  },
} as const;

/** `v1`: the legacy list; `v3`: the present one. */
export type ApiVersionName = keyof typeof apiVersions;
