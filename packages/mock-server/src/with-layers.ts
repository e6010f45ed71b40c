import type { Answerer } from "./api/answerer.js";
import { withPreflights } from "./api/cors.js";
import { isMediaUrl } from "./api/media/media-path.js";
import type { MockOptions } from "./api/mock-options.js";
import type { BehaviourOptions } from "./behaviour-options.js";
import { DEFAULT_SEED } from "./defaults.js";
import type { AdminPorts } from "./layers/admin/admin-ports.js";
import { withAdmin } from "./layers/admin/with-admin.js";
import { formatFault } from "./layers/faults/format-fault.js";
import { withFaults } from "./layers/faults/with-faults.js";
import { withJournal } from "./layers/journal/with-journal.js";
import type { TokenBuckets } from "./layers/rate-limit/token-buckets.js";
import { withRateLimit } from "./layers/rate-limit/with-rate-limit.js";
import type { MockLife } from "./mock-life.js";

/** What the layers of a mock have to do with. */
export interface LayerParts {
  readonly ports: AdminPorts;
  readonly life: MockLife;
  /** Absent: nobody is limited. */
  readonly buckets: TokenBuckets | undefined;
  readonly options: MockOptions & BehaviourOptions;
}

/** The answerer within all layers, the innermost first. */
export function withLayers(next: Answerer, parts: LayerParts): Answerer {
  const { ports, life, options } = parts;
  const faulty = wrapWithFaults(next, parts);
  const limited = wrapWithRateLimit(faulty, parts);
  const living = wrapWithLife(limited, life);
  const journaled = withJournal(living, ports);
  const open = withPreflights(journaled);
  if (options.admin === false) {
    return open;
  }
  return withAdmin(open, ports, options.admin);
}

function wrapWithFaults(
  next: Answerer,
  { ports: { faults, journal }, options }: LayerParts,
): Answerer {
  return withFaults(next, {
    set: faults,
    seed: options.seed ?? DEFAULT_SEED,
    onFault: (_, verdict) => journal.note(faultName(verdict)),
  });
}

/**
 * A limit is one of the API, for each key. Recordings and logs do not come from
 * the API, and are asked for without a key.
 */
function wrapWithRateLimit(
  next: Answerer,
  { ports: { journal }, buckets, options }: LayerParts,
): Answerer {
  if (!buckets) {
    return next;
  }
  const onLimited = () => journal.note("rate-limit");
  const limited = withRateLimit(next, {
    buckets,
    onLimited,
  });
  if (!options.media) {
    return limited;
  }
  return (request) =>
    isMediaUrl(request.url) ? next(request) : limited(request);
}

/** Before each answer, calls and what is kept of the clock are brought up. */
function wrapWithLife(next: Answerer, life: MockLife): Answerer {
  return (request) => {
    life.grow();
    life.keepMovedClock();
    return next(request);
  };
}

type Effect = Parameters<typeof formatFault>[0]["effect"];

/**
 * What the journal and the metrics call a fault: its effect, or that it was
 * only slow.
 */
function faultName({ effect }: { readonly effect?: Effect }): string {
  if (effect) {
    return formatFault({ effect });
  }
  return "latency";
}
