import { createClient } from "@rollcall/core/v3";
import { validator } from "@rollcall/core/v3/validate";
import { createMock } from "@rollcall/mock-server";

const mock = createMock({ calls: 3, faults: ["unknown=enums"] });

const client = createClient({
  apiKey: "any",
  fetch: mock.fetch,
  validate: validator({
    onIssue: ({ severity, message }, { operationId }) =>
      console.log(operationId, severity, message),
  }),
});
await client.calls.list({ limit: 1 });
// => listCalls warning /items/0/call_status: expected one of registered, not_connected, ongoing, ended, error, got "on_hold"
// => listCalls warning /items/0/direction: expected one of inbound, outbound, got "internal"
// => listCalls warning /items/0/data_storage_setting: expected one of everything, everything_except_pii, basic_attributes_only, got "nothing"
// => listCalls warning /items/0/disconnection_reason: expected one of user_hangup, agent_hangup, call_transfer, transfer_bridged, transfer_cancelled, voicemail_reached and 26 more, got "of_tomorrow"
