import type { Node } from "../normalize/resolve-node.js";

/** A property of an object. */
export interface Property {
  readonly name: string;
  readonly node: Node;
  readonly description?: string | undefined;
  readonly isRequired: boolean;
  /** Only in answers. */
  readonly isReadOnly: boolean;
  /** Only in requests. */
  readonly isWriteOnly: boolean;
  readonly hasDefault: boolean;
}
