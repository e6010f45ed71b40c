import { createHash, randomBytes } from "node:crypto";
import type { FieldName } from "../field-name.js";
import { stableText } from "./stable-text.js";

/** What makes an export what it is. */
export interface Question {
  readonly api: string;
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The filters, as they were asked for. */
  readonly filters: unknown;
  readonly format: string;
  readonly fields: readonly FieldName[] | undefined;
  readonly transcripts: boolean;
  readonly redact: boolean;
  readonly reveal: boolean;
  readonly sinceLast: boolean;
}

/**
 * A question as its checkpoint keeps it: hashes in place of what is secret or
 * personal.
 */
export interface QuestionPrint
  extends Omit<Question, "apiKey" | "filters" | "fields"> {
  readonly fields: readonly FieldName[] | null;
  readonly filters: string;
  readonly key: {
    readonly salt: string;
    readonly hash: string;
  };
}

/** How people call what may differ. */
const names: Readonly<Record<keyof QuestionPrint, string>> = {
  api: "API version",
  baseUrl: "base URL",
  key: "key",
  filters: "filters",
  format: "format",
  fields: "fields",
  transcripts: "choice of transcripts",
  redact: "redaction",
  reveal: "choice of secrets",
  sinceLast: "choice of what is new",
};

/**
 * @param salt - Of the key's hash. @default a new one
 */
export function printQuestion(
  { apiKey, filters, fields, ...plain }: Question,
  salt = randomBytes(16).toString("hex"),
): QuestionPrint {
  return {
    ...plain,
    fields: fields ?? null,
    filters: hashOf(stableText(filters)),
    key: {
      salt,
      hash: hashOf(`${salt} ${apiKey}`),
    },
  };
}

/** What is not the same in a question and in one that was kept, by name. */
export function findDifferences(
  question: Question,
  kept: QuestionPrint,
): string[] {
  const asked = printQuestion(question, kept.key?.salt);
  const differing = Object.entries(names).filter(([name]) => {
    const key = name as keyof QuestionPrint;
    return stableText(asked[key]) !== stableText(kept[key]);
  });
  return differing.map(([, called]) => called);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
