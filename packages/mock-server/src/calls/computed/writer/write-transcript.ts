import type { CompiledTool } from "../compiled-scripts.js";
import { formatDigits } from "../format-digits.js";
import type { Lexicon } from "../lexicon.js";
import { AGENT, type Talk } from "../talk.js";
import type { SlotValues } from "../template.js";
import { type ByteWriter, utf8 } from "./byte-writer.js";

const TRANSCRIPT = utf8(',"transcript":"');
const OBJECT = utf8('","transcript_object":[');
const WITH_TOOLS = utf8('],"transcript_with_tool_calls":[');
const SPEAKER = [utf8("Agent: "), utf8("User: ")] as const;
const UTTERANCE = [
  utf8('{"role":"agent","content":"'),
  utf8('{"role":"user","content":"'),
] as const;
const WORDS = utf8('","words":[');
const END = utf8(',"end":');
const NEWLINE = utf8("\\n");
const INVOCATION = utf8('{"role":"tool_call_invocation","tool_call_id":"');
const NAME = utf8('","name":"');
const ARGUMENTS = utf8('","arguments":');
const RESULT = utf8('},{"role":"tool_call_result","tool_call_id":"');
const CONTENT = utf8('","content":');
const SPACE = 32;
const COMMA = 44;
const CLOSE_BRACKET = 93;
const CLOSE_BRACE = 125;

// Where each utterance's bytes are, so that the second list copies what the
// first one wrote.
const scratchBegins: number[] = [];

/**
 * Writes `transcript`, `transcript_object` and `transcript_with_tool_calls` of
 * what was last composed.
 */
export function writeTranscript(
  out: ByteWriter,
  talk: Talk,
  lexicon: Lexicon,
  slots: SlotValues,
  callId: string,
): void {
  out.put(TRANSCRIPT);
  writeText(out, talk, lexicon);
  out.put(OBJECT);
  writeUtterances(out, talk, lexicon);
  out.put(WITH_TOOLS);
  writeItems(out, talk, slots, callId);
  out.byte(CLOSE_BRACKET);
}

function writeText(out: ByteWriter, talk: Talk, lexicon: Lexicon): void {
  const { turns } = talk;
  for (let turn = 0; turn < turns; turn++) {
    if (turn > 0) {
      out.put(NEWLINE);
    }
    out.put(isAgent(talk, turn) ? SPEAKER[0] : SPEAKER[1]);
    writeContent(out, talk, lexicon, turn);
  }
}

function writeUtterances(out: ByteWriter, talk: Talk, lexicon: Lexicon): void {
  const { turns } = talk;
  for (let turn = 0; turn < turns; turn++) {
    if (turn > 0) {
      out.byte(COMMA);
    }
    scratchBegins[turn] = out.length;
    writeUtterance(out, talk, lexicon, turn);
  }
  scratchBegins[turns] = out.length + 1;
}

function writeItems(
  out: ByteWriter,
  talk: Talk,
  slots: SlotValues,
  callId: string,
): void {
  const { turns, tool } = talk;
  for (let turn = 0; turn < turns; turn++) {
    if (turn > 0) {
      out.byte(COMMA);
    }
    const used = tool[turn];
    if (used !== undefined) {
      const id = toolCallId(callId, turn);
      writeTool(out, used, id, slots);
    }
    const begin = scratchBegins[turn] as number;
    const next = scratchBegins[turn + 1] as number;
    out.again(begin, next - 1);
  }
}

function isAgent(talk: Talk, turn: number): boolean {
  return talk.role[turn] === AGENT;
}

function writeContent(
  out: ByteWriter,
  talk: Talk,
  { text }: Lexicon,
  turn: number,
): void {
  const { first, word } = talk;
  const from = first[turn] as number;
  const to = first[turn + 1] as number;
  for (let at = from; at < to; at++) {
    if (at > from) {
      out.byte(SPACE);
    }
    const said = word[at] as number;
    out.put(text[said] as Uint8Array);
  }
}

function writeUtterance(
  out: ByteWriter,
  talk: Talk,
  lexicon: Lexicon,
  turn: number,
): void {
  out.put(isAgent(talk, turn) ? UTTERANCE[0] : UTTERANCE[1]);
  writeContent(out, talk, lexicon, turn);
  out.put(WORDS);
  writeWords(out, talk, lexicon, turn);
  out.byte(CLOSE_BRACKET);
  out.byte(CLOSE_BRACE);
}

function writeWords(
  out: ByteWriter,
  talk: Talk,
  { head }: Lexicon,
  turn: number,
): void {
  const { first, word, begin, end } = talk;
  const from = first[turn] as number;
  const to = first[turn + 1] as number;
  for (let at = from; at < to; at++) {
    if (at > from) {
      out.byte(COMMA);
    }
    const said = word[at] as number;
    out.put(head[said] as Uint8Array);
    out.seconds(begin[at] as number);
    out.put(END);
    out.seconds(end[at] as number);
    out.byte(CLOSE_BRACE);
  }
}

/** The id of the tool's call before a turn: the call's own digits in it. */
function toolCallId(callId: string, turn: number): string {
  const digits = callId.slice("call_".length);
  const number = formatDigits(turn, 4);
  return `tool_${digits}${number}`;
}

function writeTool(
  out: ByteWriter,
  tool: CompiledTool,
  id: string,
  slots: SlotValues,
): void {
  out.put(INVOCATION);
  out.ascii(id);
  out.put(NAME);
  out.ascii(tool.name);
  out.put(ARGUMENTS);
  tool.arguments.write(out, slots);
  out.put(RESULT);
  out.ascii(id);
  out.put(CONTENT);
  tool.result.write(out, slots);
  out.byte(CLOSE_BRACE);
  out.byte(COMMA);
}
