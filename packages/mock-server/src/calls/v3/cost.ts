import type { Call } from "../call.js";
import type { Transfer } from "./transfer.js";
import type { Fields } from "./v3-call.js";
import type { Source } from "./view-source.js";

/** A product of the service and its price in cents a second. */
interface Product {
  readonly product: string;
  readonly unit_price: number;
}

/*
 * Prices are binary fractions: costs and their sums are exact, so that
 * everybody who adds them up gets the same.
 */
const VOICE: Product = {
  product: "voice_engine",
  unit_price: 0.125,
};
const TELEPHONE: Product = {
  product: "telephony",
  unit_price: 0.03125,
};
const TRANSFER: Product = {
  product: "telephony_transfer",
  unit_price: 0.0625,
};
const KNOWLEDGE: Product = {
  product: "knowledge_base",
  unit_price: 0.0078125,
};
const MODELS: readonly Product[] = [
  {
    product: "llm_small",
    unit_price: 0.015625,
  },
  {
    product: "llm_medium",
    unit_price: 0.0625,
  },
  {
    product: "llm_large",
    unit_price: 0.1875,
  },
];

/**
 * What a call cost, in cents: the sum of its products. One that never connected
 * cost nothing, and says so.
 */
export function costOf(
  source: Source,
  transfer: Transfer | undefined,
  usesKnowledge: boolean,
): Fields | undefined {
  const { end_timestamp: end, disconnection_reason: reason } = source.call;
  const isOver = end !== undefined || reason !== undefined;
  if (!source.isOurs) {
    return undefined;
  }
  if (!isOver) {
    return undefined;
  }
  const seconds = wholeSeconds(durationOf(source.call));
  const products = seconds > 0 ? productsOf(source, usesKnowledge) : [];
  const costs: Fields[] = products.map((product) =>
    costOfProduct(product, seconds),
  );
  if (transfer !== undefined) {
    const leg = costOfProduct(TRANSFER, wholeSeconds(transfer.duration));
    costs.push({
      ...leg,
      is_transfer_leg_cost: true,
    });
  }
  return {
    product_costs: costs,
    total_duration_seconds: seconds,
    total_duration_unit_price: sum(products.map((one) => one.unit_price)),
    combined_cost: sum(costs.map((one) => one.cost as number)),
  };
}

/** In milliseconds; 0 for a call that never started. */
function durationOf({ start_timestamp: start, end_timestamp: end }: Call) {
  if (start === undefined) {
    return 0;
  }
  if (end === undefined) {
    return 0;
  }
  return end - start;
}

/** Every second that was begun is paid for. */
function wholeSeconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1000);
}

function productsOf(
  { call, agent, draws }: Source,
  usesKnowledge: boolean,
): Product[] {
  const products = [VOICE];
  if (agent?.customLlm !== true) {
    const index = draws.of("cost").below(MODELS.length);
    products.push(MODELS[index] as Product);
  }
  if (call.direction !== undefined) {
    products.push(TELEPHONE);
  }
  if (usesKnowledge) {
    products.push(KNOWLEDGE);
  }
  return products;
}

function costOfProduct({ product, unit_price }: Product, seconds: number) {
  return {
    product,
    unit_price,
    cost: unit_price * seconds,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
