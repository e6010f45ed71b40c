import { createClient } from "@rollcall/core/v3";
import { fetch, ProxyAgent } from "undici";

const proxy = process.env.HTTPS_PROXY ?? "http://127.0.0.1:3128";
const dispatcher = new ProxyAgent(proxy);
const client = createClient({
  baseUrl: process.env.RETELL_BASE_URL, // left out: the API itself
  apiKey: process.env.RETELL_API_KEY ?? "",
  fetch: (url, init) => fetch(url, { ...init, dispatcher }),
});

const { items } = await client.calls.list({ limit: 3 });
console.log(items.length); // => 3
