import type { ConsoleFacts } from "../model/console-facts.js";
import type { PageMock } from "./page-mock.js";

/** Who is asked. */
export type TargetName = "page" | "local" | "api";

/** Where a mock listens that was started without a port of its own. */
export const localMock = "http://127.0.0.1:8787";

/** The targets with what they are called. */
export const targetTitles: Readonly<Record<TargetName, string>> = {
  page: "Mock in this page",
  local: "Mock on 127.0.0.1:8787",
  api: "The API, with your key",
};

/** The key that the mock is shown: it takes any. */
const mockKey = "key_rollcall";

/** The address that a request to a target has, in samples too. */
export function baseUrlOf(target: TargetName, facts: ConsoleFacts): string {
  if (target === "local") {
    return localMock;
  }
  return facts.baseUrl;
}

/** The key that a target is shown. Only the API sees the reader's own. */
export function keyOf(target: TargetName, ownKey: string): string {
  if (target === "api") {
    return ownKey;
  }
  return mockKey;
}

let mock: Promise<PageMock> | undefined;

/** The mock of this page, which is started when it is asked first. */
export function pageMock(facts: ConsoleFacts): Promise<PageMock> {
  mock ??= import("./page-mock.js").then(({ startMock }) =>
    startMock(facts.mockCalls),
  );
  return mock;
}

/** Why no answer may have come, and what to do. */
export function adviseOn(target: TargetName, reason: string): string {
  switch (target) {
    case "page":
      return `The mock broke the connection off (${reason}), as its fault says. A client sees a network error here.`;
    case "local":
      return `Nobody answered at ${localMock}. Start the mock with "npx rollcall-mock", then send again.`;
    case "api":
      return "The browser let no answer through. Either the network failed, or the API does not allow pages of this site to read its answers (CORS). Use the curl sample: it sends the same request.";
  }
}
