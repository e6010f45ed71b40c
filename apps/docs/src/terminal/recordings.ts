/** A command of the recorded terminal. */
export interface Recording {
  /** As a reader types it, in as many lines as the terminal needs. */
  readonly typed: string;
  /** What a terminal does by itself, and a pipe has to be told. */
  readonly asOnTerminal: readonly string[];
}

/** What the home page shows. */
export const recordings: readonly Recording[] = [
  {
    typed: [
      "rollcall list --demo --limit 4 \\",
      "  --fields call_id,disconnection_reason",
    ].join("\n"),
    asOnTerminal: ["-o", "table", "--color", "always", "--quiet"],
  },
  {
    typed: [
      "rollcall export --demo --since 2026-10-30 \\",
      "  -o calls.parquet",
    ].join("\n"),
    asOnTerminal: ["--color", "always"],
  },
];
