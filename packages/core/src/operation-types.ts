/** What openapi-typescript writes of a body that is JSON. */
export interface JsonBody<Body> {
  content: {
    "application/json": Body;
  };
}

/** The same, of an operation with its answers. */
interface WithAnswers<Answers> {
  responses: Answers;
}

/** The statuses of a success that has a body. */
type Success = 200 | 201;

/** The JSON of a body, `never` where it is not JSON. */
export type JsonIn<T> = T extends JsonBody<infer Body> ? Body : never;

/** The JSON of an operation's success, `never` where it has none. */
export type AnswerIn<Operation> =
  Operation extends WithAnswers<infer Answers>
    ? JsonIn<Answers[keyof Answers & Success]>
    : never;
