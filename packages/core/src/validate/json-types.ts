/** The JSON of a body as openapi-typescript writes it. */
type Json<T> = T extends { content: { "application/json": infer Body } }
  ? Body
  : never;

/** The success answer of an operation's type. */
export type Success<T> = T extends { responses: infer R }
  ? Json<R[keyof R & (200 | 201)]>
  : never;

/** The body that is sent with a request of an operation's type. */
export type Sent<T> = T extends { requestBody?: infer Body }
  ? Json<NonNullable<Body>>
  : never;
