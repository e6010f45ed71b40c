/** What OpenAPI describes, by what it is called in a message. */
export type Kind =
  | "document"
  | "components object"
  | "path item"
  | "operation"
  | "callback"
  | "parameter"
  | "header"
  | "request body"
  | "response"
  | "media type"
  | "schema"
  | "security scheme";

/** What stands under a keyword: one part, a list of them, or a map. */
export interface Content {
  readonly form: "one" | "list" | "map";
  readonly kind: Kind | "text" | "words";
}

function one(kind: Content["kind"]): Content {
  return {
    form: "one",
    kind,
  };
}
function listOf(kind: Content["kind"]): Content {
  return {
    form: "list",
    kind,
  };
}
function mapOf(kind: Content["kind"]): Content {
  return {
    form: "map",
    kind,
  };
}

type Keywords = Readonly<Record<string, Content>>;

const words: Keywords = {
  summary: one("words"),
  description: one("words"),
};

const described: Keywords = {
  ...words,
  schema: one("schema"),
  content: mapOf("media type"),
};

const operations: Keywords = {
  get: one("operation"),
  put: one("operation"),
  post: one("operation"),
  delete: one("operation"),
  options: one("operation"),
  head: one("operation"),
  patch: one("operation"),
  trace: one("operation"),
};

/** The keywords of each kind whose values are parts, too. */
export const keywordsOf: Readonly<Record<Kind, Keywords>> = {
  document: {
    paths: mapOf("path item"),
    webhooks: mapOf("path item"),
    components: one("components object"),
  },
  "components object": {
    schemas: mapOf("schema"),
    responses: mapOf("response"),
    parameters: mapOf("parameter"),
    headers: mapOf("header"),
    requestBodies: mapOf("request body"),
    callbacks: mapOf("callback"),
    pathItems: mapOf("path item"),
    securitySchemes: mapOf("security scheme"),
  },
  "path item": {
    ...words,
    ...operations,
    parameters: listOf("parameter"),
  },
  operation: {
    ...words,
    operationId: one("text"),
    parameters: listOf("parameter"),
    requestBody: one("request body"),
    responses: mapOf("response"),
    callbacks: mapOf("callback"),
  },
  callback: {},
  parameter: {
    ...described,
    name: one("text"),
    in: one("text"),
  },
  header: described,
  "request body": {
    ...words,
    content: mapOf("media type"),
  },
  response: {
    ...words,
    content: mapOf("media type"),
    headers: mapOf("header"),
  },
  "media type": {
    schema: one("schema"),
  },
  schema: {
    ...words,
    title: one("words"),
    properties: mapOf("schema"),
    patternProperties: mapOf("schema"),
    dependentSchemas: mapOf("schema"),
    additionalProperties: one("schema"),
    propertyNames: one("schema"),
    items: one("schema"),
    prefixItems: listOf("schema"),
    contains: one("schema"),
    not: one("schema"),
    allOf: listOf("schema"),
    oneOf: listOf("schema"),
    anyOf: listOf("schema"),
  },
  "security scheme": {},
};
