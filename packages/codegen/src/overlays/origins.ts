import { type Json, type JsonObject, pointerTo } from "@rollcall/spec-diff";

/** Where a value was written. */
export interface Origin {
  /** 0 is the document, 1 the overlay that is laid over it first. */
  readonly layer: number;
  /** Into that layer. */
  readonly pointer: string;
}

/**
 * Remembers who wrote what in a document with overlays. Objects and lists are
 * known by their identity, since a pointer to an element changes when one
 * before it is removed.
 */
export class Origins {
  readonly #containers = new WeakMap<object, Origin>();
  /** What another layer wrote into a container than the container's own. */
  readonly #members = new WeakMap<object, Map<string, Origin>>();

  /** A copy of a value, all parts of which come from there. */
  copy<T extends Json>(value: T, origin: Origin): T {
    if (typeof value !== "object" || value === null) {
      return value;
    }
    const copied = Array.isArray(value)
      ? value.map((item, index) => this.copy(item, inside(origin, index)))
      : this.#copyObject(value, origin);
    this.#containers.set(copied, origin);
    return copied as T;
  }

  #copyObject(value: JsonObject, origin: Origin): JsonObject {
    const copied: JsonObject = {};
    for (const [name, member] of Object.entries(value)) {
      const place = inside(origin, name);
      const copy = this.copy(member, place);
      define(copied, name, copy);
    }
    return copied;
  }

  /** Puts a copy of a value into an object or a list. */
  write(
    container: JsonObject | Json[],
    name: string | number,
    value: Json,
    origin: Origin,
  ): void {
    const key = String(name);
    const copy = this.copy(value, origin);
    define(container as JsonObject, key, copy);
    this.#membersOf(container).set(key, origin);
  }

  /** Takes an element out of a list; those behind it move up. */
  removeElement(list: Json[], index: number): void {
    const origins = list.map((_, at) => this.of(list, String(at)));
    list.splice(index, 1);
    origins.splice(index, 1);
    const members = new Map<string, Origin>();
    for (const [at, origin] of origins.entries()) {
      members.set(String(at), origin);
    }
    this.#members.set(list, members);
  }

  /** Where a member of an object or a list was written. */
  of(container: object, name: string): Origin {
    const written = this.#members.get(container)?.get(name);
    if (written !== undefined) {
      return written;
    }
    const own = this.#containers.get(container) ?? start;
    return inside(own, name);
  }

  #membersOf(container: object): Map<string, Origin> {
    const members = this.#members.get(container) ?? new Map();
    this.#members.set(container, members);
    return members;
  }
}

/** The document itself. */
export const start: Origin = {
  layer: 0,
  pointer: "",
};

/** What stands further in, in the same layer. */
export function inside(
  { layer, pointer }: Origin,
  name: string | number,
): Origin {
  return {
    layer,
    pointer: pointerTo(pointer, name),
  };
}

/** As its own property, whatever its name. */
function define(target: JsonObject, name: string, value: Json): void {
  Object.defineProperty(target, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}
