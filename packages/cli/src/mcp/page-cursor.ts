import { createHash } from "node:crypto";
import type { Checkpoint } from "@rollcall/core";
import { CliError } from "../errors/cli-error.js";

/** Where an answer ended. */
export interface Place {
  /** In the list of calls. @default its beginning */
  readonly at?: Checkpoint | undefined;
  /** The call after it, of which some is done. */
  readonly id?: string | undefined;
  /** How much of that call, or of a report, is done. */
  readonly done?: number | undefined;
}

/** What a cursor holds. */
interface PageCursor {
  /** Of the tool and its arguments. */
  readonly question: string;
  /** When the first page was asked for: `7d` ago stays the same time. */
  readonly now: number;
  readonly place: Place;
}

/** What tells one question from another: a hash, for arguments may be private. */
export function hashQuestion(parts: unknown): string {
  const json = JSON.stringify(parts);
  const hash = createHash("sha256");
  const digest = hash.update(json).digest("base64url");
  return digest.slice(0, 12);
}

/** A place as a text that models hand back as it is. */
export function writePageCursor(cursor: PageCursor): string {
  const json = JSON.stringify(cursor);
  return Buffer.from(json).toString("base64url");
}

const anew = "or leave cursor out, to begin anew.";

/**
 * Reads what `writePageCursor` wrote.
 *
 * @throws CliError where it is none, or one of another question.
 */
export function readPageCursor(text: string, question: string): PageCursor {
  const cursor = parseCursor(text);
  if (cursor === undefined) {
    throw new CliError("cursor is none that this tool gave.", {
      fix: `Give next_cursor of the answer before, unchanged; ${anew}`,
    });
  }
  if (cursor.question !== question) {
    throw new CliError("cursor is of a call with other arguments.", {
      fix: `Give all arguments as they were when it came; ${anew}`,
    });
  }
  return cursor;
}

function parseCursor(text: string): PageCursor | undefined {
  const bytes = Buffer.from(text, "base64url");
  const json = bytes.toString();
  try {
    const value: unknown = JSON.parse(json);
    if (isCursor(value)) {
      return value;
    }
    return undefined;
  } catch {
    return undefined;
  }
}

function isCursor(value: unknown): value is PageCursor {
  const cursor: Partial<PageCursor> = Object(value);
  const hasQuestion = typeof cursor.question === "string";
  const hasTime = Number.isSafeInteger(cursor.now);
  if (!hasQuestion) {
    return false;
  }
  if (!hasTime) {
    return false;
  }
  return isPlace(cursor.place);
}

/** Whoever reads the list checks the place in it. */
function isPlace(value: unknown): value is Place {
  const place: Place = Object(value);
  const { at = {}, done = 0 } = place;
  const isOfList = Object(at) === at;
  const isCount = Number.isSafeInteger(done);
  if (!isOfList) {
    return false;
  }
  if (!isCount) {
    return false;
  }
  return done >= 0;
}
