import { formatHex } from "../computed/format-digits.js";
import { besideOf } from "../hidden-beside-call.js";
import { toolUsesOf } from "./tool-uses.js";
import { type Fields, joinFields, type V3Call } from "./v3-call.js";
import { isHiddenField } from "./v3-fields.js";
import type { Source } from "./view-source.js";

const BATCH_PERCENT = 60;
const ATTRIBUTES_PERCENT = 35;
const BATCHES = 40;
const TAGS = ["production", "production", "canary", "staging"];
const TIERS = ["free", "team", "enterprise"];

/**
 * What filters know of a call beyond its fields: drawn for calls that the mock
 * made up; what was set comes first.
 */
export function hiddenOf(source: Source, call: V3Call): Fields {
  const items = call.transcript_with_tool_calls;
  const drawn = source.isOurs ? drawHidden(source) : {};
  const set = Object.entries({
    ...source.call,
    ...besideOf(source.call),
  });
  return joinFields({
    ...drawn,
    tool_calls: toolUsesOf(items, source),
    ...Object.fromEntries(set.filter(([name]) => isHiddenField(name))),
  });
}

function drawHidden({ call, draws }: Source): Fields {
  const dice = draws.of("beside");
  const isBatch = dice.chance(BATCH_PERCENT) && call.direction === "outbound";
  const batch = formatHex(dice.below(BATCHES));
  const hasAttributes = dice.chance(ATTRIBUTES_PERCENT);
  const attributes = {
    tier: TIERS[dice.below(TIERS.length)],
    seats: dice.between(1, 50),
    trial: dice.chance(20),
  };
  return {
    agent_tag: TAGS[dice.below(TAGS.length)],
    batch_call_id: isBatch ? `batch_call_${batch}` : undefined,
    custom_attributes: hasAttributes ? attributes : undefined,
  };
}
