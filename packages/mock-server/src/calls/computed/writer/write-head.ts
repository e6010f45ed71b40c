import type { Stage } from "../../stage.js";
import type { Facts } from "../call-facts.js";
import type { Ending } from "../endings.js";
import { Template } from "../template.js";
import { type ByteWriter, utf8 } from "./byte-writer.js";

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
  const { agent, ending } = facts;
  const web = agent.channel === "web";
  out.put(OPEN);
  out.ascii(facts.id);
  out.put(AGENT_ID);
  out.ascii(agent.id);
  out.put(STATUS);
  out.ascii(statusAt(stage, ending));
  out.put(web ? WEB : TELEPHONE);
  out.uint(facts.sampleRate);
  if (!web) {
    writeLine(out, facts);
  }
  writeSettings(out, facts);
  writeGiven(out, facts);
  if (stage !== "registered") {
    out.put(START);
    out.uint(facts.start);
  }
}

/** What was set for the call. */
function writeSettings(out: ByteWriter, facts: Facts): void {
  const { agent, dice } = facts;
  const { reason } = facts.ending;
  if (agent.channel === "outbound") {
    const drops = reason === "machine_detected" || dice.chance(50);
    out.put(DROP);
    out.put(drops ? TRUE : FALSE);
  }
  if (reason === "inactivity" || dice.chance(30)) {
    out.put(SILENCE);
    out.uint(facts.silence);
  }
  if (facts.optOut) {
    out.put(OPT_OUT);
  }
}

/** What was sent with the call. */
function writeGiven(out: ByteWriter, { agent, dice, slots }: Facts): void {
  if (dice.chance(70)) {
    const metadata = METADATA[dice.below(METADATA.length)];
    metadata?.write(out, slots);
  }
  if (!agent.customLlm && dice.chance(60)) {
    VARIABLES.write(out, slots);
  }
}

function statusAt(stage: Stage, { status }: Ending): string {
  switch (stage) {
    case "registered":
      return "registered";
    case "started":
      return "ongoing";
    default:
      return status;
  }
}

function writeLine(out: ByteWriter, { agent, other }: Facts): void {
  const outbound = agent.channel === "outbound";
  const from = outbound ? agent.number : other;
  const to = outbound ? other : agent.number;
  out.put(FROM);
  out.ascii(from);
  out.put(TO);
  out.ascii(to);
  out.put(DIRECTION);
  out.ascii(agent.channel);
  out.byte(QUOTE);
}
