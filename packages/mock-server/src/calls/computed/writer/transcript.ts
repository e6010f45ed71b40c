import type { Lexicon } from "../lexicon.js";
import { AGENT, type Talk } from "../talk.js";
import type { SlotValues } from "../template.js";
import { type ByteWriter, utf8 } from "./bytes.js";

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
const begins: number[] = [];

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
  for (let turn = 0; turn < talk.turns; turn++) {
    if (turn > 0) {
      out.put(NEWLINE);
    }
    out.put(talk.role[turn] === AGENT ? SPEAKER[0] : SPEAKER[1]);
    writeContent(out, talk, lexicon, turn);
  }
  out.put(OBJECT);
  for (let turn = 0; turn < talk.turns; turn++) {
    if (turn > 0) {
      out.byte(COMMA);
    }
    begins[turn] = out.length;
    writeUtterance(out, talk, lexicon, turn);
  }
  begins[talk.turns] = out.length + 1;
  out.put(WITH_TOOLS);
  for (let turn = 0; turn < talk.turns; turn++) {
    if (turn > 0) {
      out.byte(COMMA);
    }
    if (talk.tool[turn] !== undefined) {
      writeTool(out, talk, turn, slots, callId);
    }
    out.again(begins[turn] as number, (begins[turn + 1] as number) - 1);
  }
  out.byte(CLOSE_BRACKET);
}

function writeContent(
  out: ByteWriter,
  talk: Talk,
  lexicon: Lexicon,
  turn: number,
): void {
  const from = talk.first[turn] as number;
  const to = talk.first[turn + 1] as number;
  for (let at = from; at < to; at++) {
    if (at > from) {
      out.byte(SPACE);
    }
    out.put(lexicon.text[talk.word[at] as number] as Uint8Array);
  }
}

function writeUtterance(
  out: ByteWriter,
  talk: Talk,
  lexicon: Lexicon,
  turn: number,
): void {
  out.put(talk.role[turn] === AGENT ? UTTERANCE[0] : UTTERANCE[1]);
  writeContent(out, talk, lexicon, turn);
  out.put(WORDS);
  const from = talk.first[turn] as number;
  const to = talk.first[turn + 1] as number;
  for (let at = from; at < to; at++) {
    if (at > from) {
      out.byte(COMMA);
    }
    out.put(lexicon.head[talk.word[at] as number] as Uint8Array);
    out.seconds(talk.begin[at] as number);
    out.put(END);
    out.seconds(talk.end[at] as number);
    out.byte(CLOSE_BRACE);
  }
  out.byte(CLOSE_BRACKET);
  out.byte(CLOSE_BRACE);
}

function writeTool(
  out: ByteWriter,
  talk: Talk,
  turn: number,
  slots: SlotValues,
  callId: string,
): void {
  const tool = talk.tool[turn];
  if (tool === undefined) {
    return;
  }
  const id = `tool_${callId.slice(5, 25)}${String(turn).padStart(4, "0")}`;
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
