import type { Agent } from "./agents.js";
import { SLOT_NAMES, SLOTS } from "./corpus/script.js";
import type { Ending } from "./endings.js";
import { Dice } from "./hash.js";
import { callerNumber } from "./numbers.js";
import type { SlotValues } from "./template.js";
import type { AddressWriter } from "./writer/addresses.js";

const TELEPHONE_RATE = 8_000;
const WEB_RATES = [16_000, 24_000, 44_100, 48_000];
const OPT_OUT_PERCENT = 4;

/** What is drawn once for a call, before anything is written. */
export interface Facts {
  readonly id: string;
  readonly agent: Agent;
  readonly ending: Ending;
  readonly start: number;
  /** From start to end, in milliseconds. */
  readonly duration: number;
  /** The silence that would end the call, in milliseconds. */
  readonly silence: number;
  readonly addresses: AddressWriter;
  readonly other: string;
  readonly sampleRate: number;
  readonly optOut: boolean;
  /** Silence between the last word and the end, in milliseconds. */
  readonly tail: number;
  readonly slots: SlotValues;
  /** For all that is drawn while writing. */
  readonly dice: Dice;
}

/** What is known before the dice are thrown. */
export type Known = Pick<
  Facts,
  "id" | "agent" | "ending" | "start" | "duration" | "silence" | "addresses"
>;

const sizes = SLOT_NAMES.map((slot) => SLOTS[slot].length);
const scratchDice = new Dice();
const scratchSlots = new Int32Array(sizes.length);

/**
 * Draws the rest of a call's facts from its own bits. Slots and dice are lent:
 * valid until the next draw.
 */
export function borrowFacts(known: Known, bits: number): Facts {
  // Not `...known`: to spread it costs more than all that is drawn here.
  const { id, agent, ending, start, duration, silence, addresses } = known;
  const dice = scratchDice;
  dice.reset(bits);
  drawSlots(dice);
  const other = callerNumber(dice.bits());
  const sampleRate = drawSampleRate(agent, dice);
  const optOut = dice.chance(OPT_OUT_PERCENT);
  const pause = dice.between(150, 1_200);
  const tail = ending.reason === "inactivity" ? silence : pause;
  return {
    id,
    agent,
    ending,
    start,
    duration,
    silence,
    addresses,
    other,
    sampleRate,
    optOut,
    tail,
    slots: scratchSlots,
    dice,
  };
}

function drawSlots(dice: Dice): void {
  for (let n = 0; n < sizes.length; n++) {
    const size = sizes[n] as number;
    scratchSlots[n] = dice.below(size);
  }
}

function drawSampleRate({ channel }: Agent, dice: Dice): number {
  if (channel !== "web") {
    return TELEPHONE_RATE;
  }
  const index = dice.below(WEB_RATES.length);
  return WEB_RATES[index] as number;
}
