interface Literal {
  readonly literal: string;
}

/** What takes so many characters, and no others. */
type PieceToken = Literal | "?";

/** `*` stands for any text, and `?` for one character. */
export type GlobToken = PieceToken | "*";

/** The parts of a glob. A backslash takes the next character as it stands. */
export function readGlob(pattern: string): GlobToken[] {
  const tokens: GlobToken[] = [];
  for (const [part, escaped] of pattern.matchAll(/\\([\s\S])|[\s\S]/gu)) {
    if (part === "*") {
      addStar(tokens);
    } else if (part === "?") {
      tokens.push("?");
    } else {
      addText(tokens, escaped ?? part);
    }
  }
  return tokens;
}

/** Two stars say what one says. */
function addStar(tokens: GlobToken[]): void {
  if (tokens.at(-1) !== "*") {
    tokens.push("*");
  }
}

function addText(tokens: GlobToken[], text: string): void {
  const last = tokens.at(-1);
  let literal = text;
  if (typeof last === "object") {
    literal = last.literal + text;
    tokens.pop();
  }
  tokens.push({ literal });
}

/** What lies between two stars. */
type Piece = readonly PieceToken[];

/**
 * Compiles a glob that has to match a whole text. Each piece is found at its
 * first place and stays there, so that the time is that of a search.
 */
export function createGlob(pattern: string): (text: string) => boolean {
  const [first = [], ...others] = splitAtStars(pattern);
  const last = others.pop();
  return (text) => {
    let at = matchAt(first, text, 0);
    if (last === undefined) {
      return at === text.length;
    }
    for (const piece of others) {
      if (at !== -1) {
        at = findAfter(piece, text, at);
      }
    }
    return at !== -1 && endsWith(last, text, at);
  };
}

function splitAtStars(pattern: string): Piece[] {
  let piece: PieceToken[] = [];
  const pieces = [piece];
  for (const token of readGlob(pattern)) {
    if (token === "*") {
      piece = [];
      pieces.push(piece);
    } else {
      piece.push(token);
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
    at = findToken(head, text, at);
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

/** @returns Where the token may be next; -1 where it cannot. */
function findToken(
  token: PieceToken | undefined,
  text: string,
  start: number,
): number {
  if (typeof token !== "object") {
    return start;
  }
  return text.indexOf(token.literal, start);
}

function endsWith(piece: Piece, text: string, start: number): boolean {
  const length = shortestOf(piece);
  const last = text.length - length;
  // A question mark may take one unit more than it needs.
  const first = Math.max(start, last - length);
  for (let at = first; at <= last; at++) {
    if (matchAt(piece, text, at) === text.length) {
      return true;
    }
  }
  return false;
}

function shortestOf(piece: Piece): number {
  let length = 0;
  for (const token of piece) {
    if (token === "?") {
      length++;
    } else {
      length += token.literal.length;
    }
  }
  return length;
}
