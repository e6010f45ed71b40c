import type { Facts } from "../facts.js";
import { Template } from "../template.js";
import type { ByteWriter } from "./bytes.js";
import type { Stage } from "./call.js";

const METADATA = [
  new Template(',"metadata":{"customer_id":"{ref}"}'),
  new Template(',"metadata":{"customer_id":"{ref}","campaign":"{day}","attempt":1}'),
  new Template(',"metadata":{"crm":{"id":"{ref}","owner":"{agent}"}}'),
];
const VARIABLES = new Template(
  ',"retell_llm_dynamic_variables":{"customer_name":"{first} {last}","reference":"{ref}"}',
);

/** Writes what a call has from its beginning on: who, over which line, since when. */
export function writeHead(out: ByteWriter, facts: Facts, stage: Stage): void {
  const { agent, ending, dice, slots } = facts;
  const web = agent.channel === "web";
  const status = stage === "ongoing" ? "ongoing" : ending.status;
  out.ascii(`{"call_id":"${facts.id}","agent_id":"${agent.id}","call_status":"${status}"`);
  out.ascii(web ? ',"audio_websocket_protocol":"web","audio_encoding":"s16le"' : TELEPHONE);
  out.ascii(`,"sample_rate":${facts.sampleRate}`);
  if (!web) out.ascii(line(facts));
  if (agent.channel === "outbound") {
    out.ascii(`,"drop_call_if_machine_detected":${ending.reason === "machine_detected" || dice.chance(50)}`);
  }
  if (ending.reason === "inactivity" || dice.chance(30)) {
    out.ascii(`,"end_call_after_silence_ms":${facts.silence}`);
  }
  if (facts.optOut) out.ascii(',"opt_out_sensitive_data_storage":true');
  if (dice.chance(70)) METADATA[dice.below(METADATA.length)]?.write(out, slots);
  if (!agent.customLlm && dice.chance(60)) VARIABLES.write(out, slots);
  out.ascii(`,"start_timestamp":${facts.start}`);
}

const TELEPHONE = ',"audio_websocket_protocol":"twilio","audio_encoding":"mulaw"';

function line({ agent, other }: Facts): string {
  const outbound = agent.channel === "outbound";
  const [from, to] = outbound ? [agent.number, other] : [other, agent.number];
  return `,"from_number":"${from}","to_number":"${to}","direction":"${agent.channel}"`;
}
