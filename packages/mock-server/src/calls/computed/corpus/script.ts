/** One exchange: what the agent says, and what people answer. */
export interface Exchange {
  readonly agent: string;
  readonly user: readonly string[];
  /** The tool that the agent used to say it; invoked right before. */
  readonly tool?: Tool;
}

/** A tool call. Both values are JSON, and may hold slots. */
export interface Tool {
  readonly name: string;
  readonly arguments: object;
  readonly result: object;
}

/**
 * What is said in one industry. `{slot}` stands for a value that stays the same
 * through one call: see `SLOTS`.
 */
export interface Script {
  readonly opening: {
    readonly answering: readonly string[];
    readonly dialling: readonly string[];
  };
  /** What people say first. */
  readonly need: readonly string[];
  readonly exchanges: readonly Exchange[];
  readonly closing: readonly Exchange[];
  readonly summaries: readonly string[];
}

/** The values that slots take. */
export const SLOTS = {
  first:
    "Amina,Bruno,Carla,Diego,Elena,Farid,Grace,Hana,Ivan,José,Keiko,Liam,Maya,Noah,Olga,Priya,Quinn,Rosa,Samir,Zoë".split(
      ",",
    ),
  last: "Adler,Bauer,Costa,Duarte,Evans,Flores,Garcia,Haddad,Ito,Jensen,Kaya,Lopez,Müller,Novak,Okafor,Petrov,Reyes,Silva,Tran,Weber".split(
    ",",
  ),
  agent: "Alex,Robin,Sam,Jamie,Taylor,Casey".split(","),
  day: "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday".split(","),
  time: "nine,ten,eleven,one,two,three,four,five".split(","),
  number: "two,three,four,five,six,seven,eight,twelve".split(","),
  amount: "twenty,thirty-five,forty,sixty,eighty-five,ninety".split(","),
  ref: "A1042,B2217,C3390,D4481,E5576,F6603,G7718,H8825,K9931,M1158,P2264,R3379".split(
    ",",
  ),
} as const;

export type Slot = keyof typeof SLOTS;

/** Slots in the order that the writer numbers them by. */
export const SLOT_NAMES = Object.keys(SLOTS) as Slot[];

/** A slot in a sentence, as a regular expression; its group is the name. */
export const SLOT_PATTERN = `\\{(${SLOT_NAMES.join("|")})\\}`;
