import { expectTypeOf } from "vitest";
import type { components } from "../generated/types.js";
import {
  durationMs,
  isEnded,
  isError,
  type ReasonGroup,
  reasonGroup,
  type Timed,
  type WithStatus,
} from "./index.js";

type Call = components["schemas"]["Call"];

expectTypeOf<Call>().toExtend<Timed & WithStatus>();
expectTypeOf(durationMs).returns.toEqualTypeOf<number | undefined>();
expectTypeOf(isEnded).returns.toEqualTypeOf<boolean>();
expectTypeOf(isError).returns.toEqualTypeOf<boolean>();
expectTypeOf(reasonGroup("dial_busy")).toEqualTypeOf<ReasonGroup>();
expectTypeOf(reasonGroup({} as Call["disconnection_reason"])).toEqualTypeOf<
  ReasonGroup | undefined
>();

declare const row: { start_timestamp: string; end_timestamp: string };
// @ts-expect-error A text is no instant.
durationMs(row);
