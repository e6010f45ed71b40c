import type { CallNews } from "../../news/call-news.js";

/** How a call is written. */
export interface WriteOptions {
  /**
   * What only the spec knows, and the call gets. @default what the legacy
   * version's spec knows
   */
  readonly added?: CallNews | null;
  /** Whether with its transcripts. @default true */
  readonly isTold?: boolean;
}
