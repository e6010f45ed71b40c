import type { Tool } from "../tool.js";
import { callStats } from "./call-stats.js";
import { getCall } from "./get-call.js";
import { getTranscript } from "./get-transcript.js";
import { grepTranscripts } from "./grep-transcripts.js";
import { listCalls } from "./list-calls.js";

/** Every tool, in the order in which models are told of them. */
export const tools: readonly Tool[] = [
  listCalls,
  getCall,
  getTranscript,
  grepTranscripts,
  callStats,
];
