import type { Facts } from "../facts.js";
import { Template } from "../template.js";
import { type ByteWriter, utf8 } from "./bytes.js";
import type { Stage } from "./call.js";

const METADATA = [
  new Template(',"metadata":{"customer_id":"{ref}"}'),
  new Template(
    ',"metadata":{"customer_id":"{ref}","campaign":"{day}","attempt":1}',
  ),
  new Template(',"metadata":{"crm":{"id":"{ref}","owner":"{agent}"}}'),
];
const VARIABLES = new Template(
  ',"retell_llm_dynamic_variables":{"customer_name":"{first} {last}","reference":"{ref}"}',
);

const OPEN = utf8('{"call_id":"');
const AGENT_ID = utf8('","agent_id":"');
const STATUS = utf8('","call_status":"');
const WEB = utf8(
  '","audio_websocket_protocol":"web","audio_encoding":"s16le","sample_rate":',
);
const TELEPHONE = utf8(
  '","audio_websocket_protocol":"twilio","audio_encoding":"mulaw","sample_rate":',
);
const FROM = utf8(',"from_number":"');
const TO = utf8('","to_number":"');
const DIRECTION = utf8('","direction":"');
const QUOTE = 34;
const DROP = utf8(',"drop_call_if_machine_detected":');
const TRUE = utf8("true");
const FALSE = utf8("false");
const SILENCE = utf8(',"end_call_after_silence_ms":');
const OPT_OUT = utf8(',"opt_out_sensitive_data_storage":true');
const START = utf8(',"start_timestamp":');

/**
 * Writes what a call has from its beginning on: who, over which line, since
 * when.
 */
export function writeHead(out: ByteWriter, facts: Facts, stage: Stage): void {
  const { agent, ending, dice, slots } = facts;
  const web = agent.channel === "web";
  out.put(OPEN);
  out.ascii(facts.id);
  out.put(AGENT_ID);
  out.ascii(agent.id);
  out.put(STATUS);
  out.ascii(stage === "ongoing" ? "ongoing" : ending.status);
  out.put(web ? WEB : TELEPHONE);
  out.uint(facts.sampleRate);
  if (!web) {
    writeLine(out, facts);
  }
  if (agent.channel === "outbound") {
    out.put(DROP);
    out.put(
      ending.reason === "machine_detected" || dice.chance(50) ? TRUE : FALSE,
    );
  }
  if (ending.reason === "inactivity" || dice.chance(30)) {
    out.put(SILENCE);
    out.uint(facts.silence);
  }
  if (facts.optOut) {
    out.put(OPT_OUT);
  }
  if (dice.chance(70)) {
    METADATA[dice.below(METADATA.length)]?.write(out, slots);
  }
  if (!agent.customLlm && dice.chance(60)) {
    VARIABLES.write(out, slots);
  }
  out.put(START);
  out.uint(facts.start);
}

function writeLine(out: ByteWriter, { agent, other }: Facts): void {
  const outbound = agent.channel === "outbound";
  out.put(FROM);
  out.ascii(outbound ? agent.number : other);
  out.put(TO);
  out.ascii(outbound ? other : agent.number);
  out.put(DIRECTION);
  out.ascii(agent.channel);
  out.byte(QUOTE);
}
