import type { Call } from "@rollcall/core";
import { heading, layOut, row } from "./table.js";

/**
 * Turns calls into text, a batch at a time, so that a long list is printed
 * while it is read.
 */
export interface Printer {
  batch(calls: readonly Call[]): string;
  end(): string;
}

/** Every value of `-o`, with how it prints. */
export const printers = {
  table: (width?: number): Printer => {
    let widths: number[] | undefined;
    return {
      batch: (calls) => {
        const first = widths === undefined;
        widths ??= layOut(calls, width);
        const fixed = widths;
        return (
          (first ? heading(fixed) : "") +
          calls.map((call) => row(fixed, call)).join("")
        );
      },
      end: () => "",
    };
  },
  json: (): Printer => {
    let count = 0;
    const element = (call: Call) =>
      `${count++ === 0 ? "[\n" : ",\n"}${indent(JSON.stringify(call, null, 2))}`;
    return {
      batch: (calls) => calls.map(element).join(""),
      end: () => (count === 0 ? "[]\n" : "\n]\n"),
    };
  },
  ndjson: (): Printer => ({
    batch: (calls) => calls.map((call) => `${JSON.stringify(call)}\n`).join(""),
    end: () => "",
  }),
} satisfies Record<string, (width?: number) => Printer>;

/** A name that `-o` accepts. */
export type Format = keyof typeof printers;

const indent = (text: string): string => text.replace(/^/gm, "  ");
