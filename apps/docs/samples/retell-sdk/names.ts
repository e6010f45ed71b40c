import {
  createClient,
  createPhoneCall,
  createWebCall,
} from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

const made = await createPhoneCall(client, {
  from_number: "+12125550123",
  to_number: "+13105550145",
});
const web = await createWebCall(client, { agent_id: "agent_7b20c4e95d1f" });
const call = await client.calls.get(made.call_id);
console.log(call.call_id === made.call_id, web.call_type); // => true web_call
