import { createClient } from "@rollcall/core/v3";
import { ValidationError, validator } from "@rollcall/core/v3/validate";
import { createMock } from "@rollcall/mock-server";

const mock = createMock({ calls: 3, faults: ["unknown=enums"] });

const client = createClient({
  apiKey: "any",
  fetch: mock.fetch,
  validate: validator({ mode: "strict" }),
});
await client.calls.list({ limit: 1 }).catch((error) => {
  console.log(error instanceof ValidationError, error.issues.length); // => true 4
});
