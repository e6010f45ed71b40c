/** `*` stands for any text, and `?` for one character. */
export type GlobToken = { readonly literal: string } | "*" | "?";

/** The parts of a glob. A backslash takes the next character as it stands. */
export function readGlob(pattern: string): GlobToken[] {
  const tokens: GlobToken[] = [];
  for (const [part, escaped] of pattern.matchAll(/\\([\s\S])|[\s\S]/gu)) {
    if (part === "*" || part === "?") {
      addSign(tokens, part);
    } else {
      addText(tokens, escaped ?? part);
    }
  }
  return tokens;
}

/** Two stars say what one says. */
function addSign(tokens: GlobToken[], sign: "*" | "?"): void {
  const isRepeated = sign === "*" && tokens.at(-1) === "*";
  if (!isRepeated) {
    tokens.push(sign);
  }
}

function addText(tokens: GlobToken[], text: string): void {
  const last = tokens.at(-1);
  if (typeof last !== "object") {
    tokens.push({ literal: text });
    return;
  }
  const literal = last.literal + text;
  tokens[tokens.length - 1] = { literal };
}

/** What lies between two stars. */
type Piece = readonly Exclude<GlobToken, "*">[];

/**
 * Compiles a glob that has to match a whole text. Each piece is found at its
 * first place and stays there, so that the time is that of a search.
 */
export function createGlob(pattern: string): (text: string) => boolean {
  const [first = [], ...others] = splitAtStars(readGlob(pattern));
  const last = others.pop();
  return (text) => {
    let at = matchAt(first, text, 0);
    if (last === undefined) {
      return at === text.length;
    }
    for (const piece of others) {
      at = at === -1 ? -1 : findAfter(piece, text, at);
    }
    return at !== -1 && endsWith(last, text, at);
  };
}

function splitAtStars(tokens: readonly GlobToken[]): Piece[] {
  const pieces: Exclude<GlobToken, "*">[][] = [[]];
  for (const token of tokens) {
    if (token === "*") {
      pieces.push([]);
    } else {
      pieces.at(-1)?.push(token);
    }
  }
  return pieces;
}

/** @returns Where the piece ends; -1 where it is not there. */
function matchAt(piece: Piece, text: string, start: number): number {
  let at = start;
  for (const token of piece) {
    if (token === "?") {
      const code = text.codePointAt(at);
      if (code === undefined) {
        return -1;
      }
      at += code > 0xffff ? 2 : 1;
    } else if (text.startsWith(token.literal, at)) {
      at += token.literal.length;
    } else {
      return -1;
    }
  }
  return at;
}

/** @returns Where the piece ends that begins first. */
function findAfter(piece: Piece, text: string, start: number): number {
  const [head] = piece;
  for (let at = start; at <= text.length; at++) {
    at = typeof head === "object" ? text.indexOf(head.literal, at) : at;
    if (at === -1) {
      return -1;
    }
    const end = matchAt(piece, text, at);
    if (end !== -1) {
      return end;
    }
  }
  return -1;
}

function endsWith(piece: Piece, text: string, start: number): boolean {
  const length = shortestOf(piece);
  // A question mark may take one unit more than it needs.
  const from = text.length - 2 * length;
  for (let at = Math.max(start, from); at <= text.length - length; at++) {
    if (matchAt(piece, text, at) === text.length) {
      return true;
    }
  }
  return false;
}

function shortestOf(piece: Piece): number {
  const lengths = piece.map((token) => {
    if (token === "?") {
      return 1;
    }
    return token.literal.length;
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}
