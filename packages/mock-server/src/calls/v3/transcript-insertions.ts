import type { Fields } from "./v3-call.js";
import type { Source } from "./view-source.js";

/** Of calls whose agent follows a flow of nodes, and of telephone keys. */
const FLOW_PERCENT = 40;
const KEY_PERCENT = 8;

/** Before which utterance each comes, from 0. */
const NEED_AT = 1;
const KEY_AT = 3;
const MATTER_AT = 4;

const WELCOME = {
  id: "node_welcome",
  name: "Welcome",
};
const NEED = {
  id: "node_need",
  name: "What it is about",
};
const MATTER = {
  id: "node_matter",
  name: "The matter itself",
};

/** The moves from node to node, and whether they are ordinary ones. */
const moves = [
  [WELCOME, NEED],
  [NEED, MATTER],
] as const;

/** What comes before an utterance that has its place. */
type Insertions = ReadonlyMap<number, Fields>;

/**
 * Puts moves of the conversation's flow, and keys that were pressed, between
 * what was said. Each has its place by the utterances before it, so that it is
 * there as soon as the one after it is.
 */
export function withInsertions(
  items: readonly Fields[],
  source: Source,
): readonly Fields[] {
  const insertions = insertionsOf(source);
  if (insertions.size === 0) {
    return items;
  }
  let utterances = 0;
  return items.flatMap((item) => {
    if (item.role !== "agent" && item.role !== "user") {
      return [item];
    }
    const inserted = insertions.get(utterances);
    utterances++;
    if (inserted === undefined) {
      return [item];
    }
    return [inserted, item];
  });
}

function insertionsOf({ call, agent, draws }: Source): Insertions {
  const dice = draws.of("transcript");
  const insertions = new Map<number, Fields>();
  const hasFlow = dice.chance(FLOW_PERCENT) && agent?.customLlm === false;
  const hasKey = dice.chance(KEY_PERCENT) && call.direction !== undefined;
  const digit = String(dice.below(10));
  if (hasFlow) {
    insertions.set(NEED_AT, transition(0));
    insertions.set(MATTER_AT, transition(1));
  }
  if (hasKey) {
    insertions.set(KEY_AT, {
      role: "dtmf",
      digit,
    });
  }
  return insertions;
}

function transition(index: 0 | 1): Fields {
  const [former, next] = moves[index];
  return {
    role: "node_transition",
    former_node_id: former.id,
    former_node_name: former.name,
    new_node_id: next.id,
    new_node_name: next.name,
    transition_type: "normal",
  };
}
