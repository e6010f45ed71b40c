import type { Agent } from "../computed/agents.js";
import { formatHex } from "../computed/format-digits.js";
import type { Dice } from "../computed/hash.js";
import { besideOf } from "../hidden-beside-call.js";
import { lines } from "./legacy-values.js";
import type { Fields } from "./v3-call.js";
import type { Source } from "./view-source.js";

const VERSIONS = 6;

const SIGNED_PERCENT = 20;
const WITHOUT_PERSONAL_DATA_PERCENT = 12;

const channels: Readonly<Record<Agent["channel"], string>> = {
  inbound: "answers the phone",
  outbound: "calls people",
  web: "on the web",
};

/** Who, over which line: what a call has from its beginning on. */
export function headOf(source: Source): Fields {
  const { call, agent, isOurs } = source;
  const settings = settingsOf(source);
  const shown = isOurs ? settings : { agent_version: settings.agent_version };
  return {
    call_id: call.call_id,
    agent_id: call.agent_id,
    ...shown,
    agent_name: agent && nameOf(agent),
    ...(isWebCall(source) ? webLine(source) : phoneLine(source)),
  };
}

/** Whether it came over a web page: the legacy version tells by the protocol. */
function isWebCall({ call }: Source): boolean {
  if (typeof call.call_type === "string") {
    return call.call_type === "web_call";
  }
  const { audio_websocket_protocol: protocol } = call;
  return protocol === lines.web_call.audio_websocket_protocol;
}

/** What was set for a call. */
export function settingsOf({ call, draws }: Source) {
  const dice = draws.of("settings");
  const version = dice.below(VERSIONS);
  const isSigned = dice.chance(SIGNED_PERCENT);
  const isScrubbed = dice.chance(WITHOUT_PERSONAL_DATA_PERCENT);
  const fullSetting = isScrubbed ? "everything_except_pii" : "everything";
  const isOptOut = call.opt_out_sensitive_data_storage === true;
  const drawn = isOptOut ? "basic_attributes_only" : fullSetting;
  const set = besideOf(call).data_storage_setting as string | undefined;
  return {
    agent_version: version,
    data_storage_setting: set ?? drawn,
    opt_in_signed_url: isSigned,
  };
}

/** "Clinic (answers the phone)" */
function nameOf({ script, channel }: Agent): string {
  const first = script.charAt(0).toUpperCase();
  return `${first}${script.slice(1)} (${channels[channel]})`;
}

function webLine({ draws }: Source): Fields {
  const token = hexOf(draws.of("secrets"), 4);
  return {
    call_type: "web_call",
    access_token: `token_${token}`,
  };
}

function phoneLine({ call, draws, isOurs }: Source): Fields {
  const { from_number = "", to_number = "", direction = "inbound" } = call;
  const sid = hexOf(draws.of("secrets"), 4);
  return {
    call_type: "phone_call",
    from_number,
    to_number,
    direction,
    telephony_identifier: isOurs ? { twilio_call_sid: `CA${sid}` } : undefined,
  };
}

/** So many times eight hex digits. */
export function hexOf(dice: Dice, times: number): string {
  let digits = "";
  for (let k = 0; k < times; k++) {
    digits += formatHex(dice.bits());
  }
  return digits;
}
