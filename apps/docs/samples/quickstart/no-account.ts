import { createClient } from "@rollcall/core/v3";
import { createMock } from "@rollcall/mock-server";

const mock = createMock({ calls: 250 });
const client = createClient({ apiKey: "any", fetch: mock.fetch });

const { items } = await client.calls.list({ limit: 10 });
console.log(items.length); // => 10
