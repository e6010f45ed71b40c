import { createClient } from "@rollcall/core/v3";

export default {
  async fetch(_request: Request, env: { RETELL_API_KEY: string }) {
    const client = createClient({ apiKey: env.RETELL_API_KEY });
    const { items } = await client.calls.list({ limit: 10 });
    return Response.json(items.map(({ call_id }) => call_id));
  },
};
