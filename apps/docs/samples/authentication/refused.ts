import { createClient, isApiError } from "@rollcall/core/v3";
import { createMock } from "@rollcall/mock-server";

const mock = createMock({ apiKeys: ["key_of_ours"] });
const client = createClient({ apiKey: "key_of_others", fetch: mock.fetch });

try {
  await client.calls.list();
} catch (error) {
  if (!isApiError(error, 401)) {
    throw error;
  }
  console.log(error.detail); // => API key is missing or invalid.
}
