import type { Io } from "../io.js";
import type { Input, Operand } from "../registry/command.js";
import type { OptionTable } from "../registry/option.js";
import type { Place } from "./page-cursor.js";
import type { PlainFields } from "./plain-fields.js";
import type { Session } from "./session.js";

/** What a model asks of a tool, checked. */
export interface ToolRequest<Table extends OptionTable = OptionTable> {
  readonly input: Input<Table>;
  /** With the signal of this request, and the clock of its first page. */
  readonly io: Io;
  readonly session: Session;
  /** Where the answer before ended. @default it is the first */
  readonly place: Place;
  /** What tells this question from another, whatever its page. */
  readonly question: string;
  /** The cursor that leads on from a place. */
  readonly writeCursor: (place: Place) => string;
}

/** The JSON Schema of an object. */
interface ObjectSchema {
  readonly type: "object";
  readonly [keyword: string]: unknown;
}

/** A tool, as data: what models are told of it, and how it answers. */
export interface Tool<Table extends OptionTable = OptionTable> {
  /** `list_calls` */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly operands?: readonly Operand[];
  readonly options: Table;
  /** Whether it takes the filters that the spec's list has. */
  readonly takesFilters?: boolean;
  /** Its JSON Schema: that of an object. */
  readonly outputSchema: ObjectSchema;
  /**
   * @throws CliError, or an error of the client.
   */
  readonly answer: (request: ToolRequest<Table>) => Promise<PlainFields>;
}

/** Says what a tool is; its options' types come from its table. */
export function defineTool<const Table extends OptionTable>(
  tool: Tool<Table>,
): Tool {
  return tool as unknown as Tool;
}
