import { BESIDE, besideOf } from "../hidden-beside-call.js";
import { isCallField } from "../is-call-field.js";
import { addressesOf, usesKnowledgeBase } from "./addresses.js";
import { analysisOf } from "./analysis.js";
import { costOf } from "./cost.js";
import { variablesOf } from "./dynamic-variables.js";
import { endingOf, type V3Ending } from "./ending.js";
import { headOf } from "./head.js";
import { hiddenOf } from "./hidden-fields.js";
import { latencyOf } from "./latency.js";
import { isPresentCall } from "./legacy-view.js";
import { tokensOf } from "./llm-tokens.js";
import { transcriptOf } from "./transcript.js";
import { transferOf } from "./transfer.js";
import {
  type Fields,
  joinFields,
  type NewFields,
  putField,
  type V3Call,
} from "./v3-call.js";
import { isHiddenField, isLegacyField } from "./v3-fields.js";
import type { Source } from "./view-source.js";

/** A call of the present version, and what filters know of it beyond that. */
export interface V3View {
  readonly call: V3Call;
  /** Composes what is answered to nobody. */
  readonly hidden: () => Fields;
}

/** Shows a call of either version as the present one does, in any stage. */
export function viewOf(source: Source): V3View {
  if (isPresentCall(source.call)) {
    return viewGiven(source);
  }
  return viewLegacy(source);
}

/** What a present call has stays as it is; what is required is added. */
function viewGiven({ call: given, ...rest }: Source): V3View {
  const source = {
    ...rest,
    call: given,
    isOurs: false,
  };
  const { agent_name: _, ...required } = headOf(source);
  const fields = joinFields(required);
  addGiven(fields, source, {});
  const call = fields as V3Call;
  return {
    call,
    hidden: () => hiddenOf(source, call),
  };
}

function viewLegacy(source: Source): V3View {
  const ending = endingOf(source);
  const fields = joinFields(
    headOf(source),
    { call_status: ending.status },
    variablesOf(source),
    timesOf(source),
    transcriptOf(source, ending),
    addressesOf(source),
    resultsOf(source, ending),
  );
  addGiven(fields, source, fields);
  const call = fields as V3Call;
  return {
    call,
    hidden: () => hiddenOf(source, call),
  };
}

function timesOf({ call }: Source): Fields {
  const { start_timestamp: start, end_timestamp: end } = call;
  const hasBoth = start !== undefined && end !== undefined;
  return {
    start_timestamp: start,
    end_timestamp: end,
    duration_ms: hasBoth ? end - start : undefined,
  };
}

function resultsOf(source: Source, ending: V3Ending): Fields {
  const transfer = transferOf(source, ending);
  const usesKnowledge = usesKnowledgeBase(source);
  const isAnalysed = source.call.call_analysis !== undefined;
  return {
    transfer_destination: transfer?.destination,
    // By the time of the analysis, the colleague has hung up too.
    transfer_end_timestamp: isAnalysed ? transfer?.end : undefined,
    latency: latencyOf(source, usesKnowledge),
    disconnection_reason: ending.reason,
    call_analysis: analysisOf(source, ending),
    call_cost: costOf(source, transfer, usesKnowledge),
    llm_token_usage: tokensOf(source),
  };
}

/**
 * Adds the fields that a stored call was given and its view does not make:
 * fields of the present version, whether they are in the call or kept beside
 * it, and fields that no version knows.
 */
function addGiven(fields: NewFields, { call }: Source, made: Fields): void {
  for (const name in call) {
    const isMade = isCallField(name) && made[name] !== undefined;
    if (!isMade && isShown(name)) {
      putField(fields, name, call[name]);
    }
  }
  const beside = besideOf(call);
  for (const name in beside) {
    if (isShown(name)) {
      putField(fields, name, beside[name]);
    }
  }
}

function isShown(name: string): boolean {
  if (name === BESIDE) {
    return false;
  }
  if (isLegacyField(name)) {
    return false;
  }
  return !isHiddenField(name);
}
