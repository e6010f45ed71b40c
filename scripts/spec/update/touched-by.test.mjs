import { describe, expect, test } from "vitest";
import { flagsTouchedBy, touchedBy } from "./touched-by.mjs";

const document = {
  paths: {
    "/get-call": { get: { operationId: "getCall" } },
    "/call": { post: sending("PhoneCallRequest", "createPhoneCall") },
  },
  webhooks: { call_ended: { post: { operationId: "callEnded" } } },
  components: {
    schemas: {
      Call: { properties: {} },
      CallCost: { properties: {} },
      CallStatus: { enum: [] },
      PhoneCallRequest: { properties: {} },
    },
  },
};

/**
 * @param {string} name of a schema
 * @param {string} operationId
 */
function sending(name, operationId) {
  const schema = { $ref: `#/components/schemas/${name}` };
  return {
    operationId,
    requestBody: { content: { "application/json": { schema } } },
  };
}

/**
 * @param {string} path
 * @param {string[]} [uses]
 */
function findingAt(path, uses = []) {
  return {
    path,
    lens: /** @type {const} */ ("wire"),
    uses,
  };
}

test("A finding touches the types, the flags and the pages of what it is about", () => {
  const finding = findingAt("Call.call_id", [
    "getCall response",
    "callEnded response",
  ]);
  expect(touchedBy(finding, document, "v1")).toEqual({
    symbols: ['components["schemas"]["Call"]'],
    flags: [],
    pages: [
      "/http/v1/get-call/",
      "/http/v1/objects/#call",
      "/http/v1/webhooks/",
    ],
  });
});

describe.each(["v1", "v3"])(
  "The pages of %s that a finding touches are",
  (version) => {
    test.each([
      ["an object's", "CallCost.combined_cost", ["objects/#call-cost"]],
      [
        "an object's, by a pointer",
        "/components/schemas/Call/description",
        ["objects/#call"],
      ],
      ["an operation's", "/paths/~1get-call/get/summary", ["get-call/"]],
      [
        "an operation's of several words",
        "createPhoneCall body",
        ["create-phone-call/"],
      ],
      ["those of webhooks", "callEnded body", ["webhooks/"]],
      [
        "none, where an object has no section",
        "PhoneCallRequest.to_number",
        [],
      ],
      ["none, where it is no object", "CallStatus", []],
      ["none, where it is the whole document", "/info", []],
    ])("%s", (_, path, pages) => {
      const touched = touchedBy(findingAt(path), document, version);
      expect(touched.pages).toEqual(
        pages.map((page) => `/http/${version}/${page}`),
      );
    });
  },
);

test.each([
  ["schema FilterCriteria.agent_id", ["--agent-id"]],
  ["listCalls request query.sort_order", ["--sort-order"]],
  ["listCalls request query.limit", ["--page-size"]],
  ["/info", []],
])("A finding at %s touches the flags %j", (path, flags) => {
  expect(flagsTouchedBy(findingAt(path))).toEqual(flags);
});
