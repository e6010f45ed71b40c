import { validateCall } from "@rollcall/core/v3/validate";

const row: unknown = { call_id: 7, call_type: "web_call" };

const { ok, issues } = validateCall(row);
console.log(ok); // => false
for (const { message } of issues) {
  console.log(message);
}
// => /call_id: expected a string, got an integer
// => /agent_id: expected a string, got nothing
// => /agent_version: expected an integer of at least 0, got nothing
// => /call_status: expected one of registered, not_connected, ongoing, ended, error, got nothing
// => /access_token: expected a string, got nothing
