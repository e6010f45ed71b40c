import type { OperationSpec } from "../spec/operation.js";
import { type AnswerReader, parseJson, unusable } from "./read-answer.js";
import { typeOf } from "./type-of.js";

/** Reads the answers of an operation: JSON of the kind that its spec says. */
export const operationReader = (operation: OperationSpec): AnswerReader => ({
  readBody: (response) => response.text(),
  parseData: (body, attempt, response) => {
    const data = parseJson(body);
    const expected = operation.answer;
    if (typeOf(data) !== expected) {
      throw unusable(attempt, response, { body, expected });
    }
    return data;
  },
});
