import type { Transport } from "./transports.js";

/** What answers requests. */
type Api = Pick<Transport, "fetch">;

/** A page of the present version's list. */
export interface V3Page {
  readonly items: readonly { readonly call_id: string }[];
  readonly has_more: boolean;
  readonly pagination_key?: string;
  readonly total?: number;
}

/** What a request may ask for. */
export interface V3Asked {
  readonly filter_criteria?: unknown;
  readonly sort_order?: string;
  readonly limit?: number;
  readonly skip?: number;
  readonly pagination_key?: string | undefined;
  readonly include_total?: boolean;
}

/** Sends a request of the present version; the status, and the parsed body. */
export async function ask(
  api: Api,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await api.fetch(path, {
    method,
    headers: {
      authorization: "Bearer any",
      "content-type": "application/json",
    },
    ...(text === undefined ? {} : { body: text }),
  });
  const answered = await answer.text();
  return {
    status: answer.status,
    body: answered === "" ? {} : JSON.parse(answered),
  };
}

/** One page of the list. Throws unless it comes. */
export async function askPage(api: Api, asked: V3Asked): Promise<V3Page> {
  const { status, body } = await ask(api, "POST", "/v3/list-calls", asked);
  if (status !== 200) {
    throw new Error(`${status}: ${body.message}`);
  }
  return body as unknown as V3Page;
}

/** The ids of all pages, by the keys of the answers. */
export async function walkByKey(api: Api, asked: V3Asked): Promise<string[]> {
  const ids: string[] = [];
  let page = await askPage(api, asked);
  for (;;) {
    ids.push(...idsOf(page));
    const { pagination_key } = page;
    if (page.has_more !== (pagination_key !== undefined)) {
      throw new Error("There is a key where there are more calls.");
    }
    if (!page.has_more) {
      return ids;
    }
    page = await askPage(api, {
      ...asked,
      pagination_key,
    });
  }
}

/** The ids of all pages, by leaving out those that came before. */
export async function walkBySkip(api: Api, asked: V3Asked): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const page = await askPage(api, {
      ...asked,
      skip: ids.length,
    });
    ids.push(...idsOf(page));
    if (!page.has_more) {
      return ids;
    }
  }
}

/** The ids of a page's calls. */
export function idsOf({ items }: V3Page): string[] {
  return items.map(({ call_id }) => call_id);
}
