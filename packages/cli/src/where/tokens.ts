import { operators } from "./operators.js";
import { refuseAt, type Span } from "./where-error.js";

/** A word of an expression. */
export interface Token extends Span {
  readonly kind: "(" | ")" | "operator" | "word" | "text" | "end";
  /** What it says; of a quoted text what is in the quotes. */
  readonly value: string;
}

/** A longer one before those that it begins with. */
const byLength = Object.keys(operators).sort((a, b) => b.length - a.length);
const operator = new RegExp(byLength.join("|"), "y");
const word = /[^\s()=<>~!'"]+/y;
const space = /\s+/y;

/** An expression that is read from its beginning. */
export interface Written {
  /** What it was given for: `--where`. */
  readonly flag: string;
  readonly source: string;
}

/** @throws CliError that points at what is no word of the language. */
export function readTokens({ flag, source }: Written): Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(source, 0);
  while (at < source.length) {
    const token = readToken({ flag, source }, at);
    tokens.push(token);
    at = skipSpace(source, token.end);
  }
  const end = source.trimEnd().length;
  tokens.push({
    kind: "end",
    value: "",
    start: end,
    end,
  });
  return tokens;
}

function skipSpace(source: string, at: number): number {
  const skipped = matchAt(space, source, at);
  return at + skipped.length;
}

function matchAt(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  const [text = ""] = pattern.exec(source) ?? [];
  return text;
}

function readToken(written: Written, start: number): Token {
  const { flag, source } = written;
  const first = source[start] ?? "";
  if (first === "(" || first === ")") {
    return {
      kind: first,
      value: first,
      start,
      end: start + 1,
    };
  }
  if (first === '"' || first === "'") {
    return readQuoted(written, start, first);
  }
  const sign = matchAt(operator, source, start);
  if (sign) {
    return {
      kind: "operator",
      value: sign,
      start,
      end: start + sign.length,
    };
  }
  const value = matchAt(word, source, start);
  if (!value) {
    const span = {
      start,
      end: start + 1,
    };
    return refuseAt(flag, source, span, "! stands alone: use !=, !~ or not.");
  }
  return {
    kind: "word",
    value,
    start,
    end: start + value.length,
  };
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  "\\": "\\",
  '"': '"',
  "'": "'",
  // In a glob they stand for themselves.
  "*": "\\*",
  "?": "\\?",
};

/** A text in quotes, of either kind, with escapes by a backslash. */
function readQuoted(written: Written, start: number, quote: string): Token {
  const { flag, source } = written;
  let value = "";
  let at = start + 1;
  while (at < source.length && source[at] !== quote) {
    const piece = readPiece(written, at);
    value += piece.value;
    at = piece.end;
  }
  if (at >= source.length) {
    const span = {
      start,
      end: source.length,
    };
    return refuseAt(flag, source, span, `${quote} is not closed.`);
  }
  return {
    kind: "text",
    value,
    start,
    end: at + 1,
  };
}

interface Piece {
  readonly value: string;
  readonly end: number;
}

/** A character, or an escape. */
function readPiece({ flag, source }: Written, at: number): Piece {
  if (source[at] !== "\\") {
    return {
      value: source.charAt(at),
      end: at + 1,
    };
  }
  const [whole, hex] = /^\\u([0-9a-fA-F]{4})/.exec(source.slice(at)) ?? [];
  if (whole !== undefined && hex !== undefined) {
    const code = Number.parseInt(hex, 16);
    return {
      value: String.fromCharCode(code),
      end: at + whole.length,
    };
  }
  const name = source.charAt(at + 1);
  const value = Object.hasOwn(escapes, name) ? escapes[name] : undefined;
  if (value === undefined) {
    const span = {
      start: at,
      end: Math.min(at + 2, source.length),
    };
    const known = "\\\\ \\\" \\' \\n \\t \\u0041 \\* \\?";
    return refuseAt(flag, source, span, `no such escape: there are ${known}.`);
  }
  return {
    value,
    end: at + 2,
  };
}
