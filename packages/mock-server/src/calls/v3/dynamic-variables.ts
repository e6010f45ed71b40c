import { formatDigits } from "../computed/format-digits.js";
import type { Fields } from "./v3-call.js";
import type { Source } from "./view-source.js";

const HEADERS_PERCENT = 25;
const COLLECTED_PERCENT = 45;
const LANGUAGES = ["en", "es", "de"];
const ANSWERS = ["yes", "no"];

/** What was sent with a call, and what came together in it. */
export function variablesOf(source: Source): Fields {
  const { call } = source;
  return {
    metadata: call.metadata,
    retell_llm_dynamic_variables: call.retell_llm_dynamic_variables,
    ...(source.isOurs ? drawVariables(source) : {}),
  };
}

function drawVariables({ call, draws }: Source): Fields {
  const dice = draws.of("variables");
  const hasHeaders = dice.chance(HEADERS_PERCENT);
  const account = formatDigits(dice.below(10_000), 4);
  const isCollected = dice.chance(COLLECTED_PERCENT);
  const language = LANGUAGES[dice.below(LANGUAGES.length)];
  const wantsCallback = ANSWERS[dice.below(ANSWERS.length)];
  const isPhoneCall = call.direction !== undefined;
  // Either says that there was a conversation, and that it may be told: lists
  // have no transcript, and an edit may have taken the recording away.
  const said = call.transcript ?? call.recording_url;
  const isTold = call.end_timestamp !== undefined && said !== undefined;
  return {
    custom_sip_headers:
      isPhoneCall && hasHeaders ? { "X-Account": account } : undefined,
    collected_dynamic_variables:
      isTold && isCollected
        ? { language, wants_callback: wantsCallback }
        : undefined,
  };
}
