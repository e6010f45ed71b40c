/**
 * What steers or hides text: controls, C1, bidi marks, characters of no width,
 * lone surrogates, and what separates lines.
 */
const steering =
  "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}";

const anySteering = new RegExp(`[${steering}]`, "u");

let emojiOrSteering: RegExp | undefined;

/**
 * Whole emoji come first: what joins their parts hides nothing. Making it takes
 * a quarter of the time in which Node starts, and few texts need it.
 */
function getEmojiOrSteering(): RegExp {
  emojiOrSteering ??= new RegExp(`(\\p{RGI_Emoji})|[${steering}]`, "gv");
  return emojiOrSteering;
}

/** Whether anything in a text could steer a terminal, or hide. */
export function hasSteering(text: string): boolean {
  return anySteering.test(text);
}

/**
 * A text as people may read it on a terminal: what could steer it, or hide in
 * it, is written as an escape (`\u202e`, and `\n` for a line break).
 */
export function escapeForPeople(text: string): string {
  if (!hasSteering(text)) {
    return text;
  }
  return text.replace(getEmojiOrSteering(), (found, emoji?: string) => {
    return emoji ?? writeEscape(found);
  });
}

/**
 * What ends a line, or steers, for a program that reads lines: C0 and C1, the
 * separators of Unicode and lone surrogates. The rest is data.
 */
const lineEnding = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text on a line of its own, for a program that reads lines. */
export function escapeForLines(text: string): string {
  return text.replace(lineEnding, writeEscape);
}

/** What `JSON.stringify` leaves as it is, and a reader of lines may stumble over. */
const dangerousInJson = /[\u007f-\u009f\u2028\u2029]/g;

/** JSON text with escapes for what is dangerous; it says the same. */
export function escapeJson(json: string, isForPeople: boolean): string {
  if (!isForPeople) {
    return json.replace(dangerousInJson, writeUnits);
  }
  const lines = json.split("\n");
  return lines.map(escapeForPeople).join("\n");
}

/** YAML whose texts stand in quotation marks where something in them could steer. */
export function escapeYaml(yaml: string): string {
  return yaml.replace(getEmojiOrSteering(), (found, emoji?: string) => {
    const isKept = emoji !== undefined || found === "\n";
    if (isKept) {
      return found;
    }
    return writeYamlEscape(found);
  });
}

function writeYamlEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code > 0xffff) {
    return `\\U${hex.padStart(8, "0")}`;
  }
  return `\\u${hex.padStart(4, "0")}`;
}

const shortEscapes = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function writeEscape(character: string): string {
  return shortEscapes.get(character) ?? writeUnits(character);
}

/** `\u001b`, as JSON would write it. */
function writeUnits(character: string): string {
  let escapes = "";
  for (let at = 0; at < character.length; at++) {
    const hex = character.charCodeAt(at).toString(16);
    escapes += `\\u${hex.padStart(4, "0")}`;
  }
  return escapes;
}
