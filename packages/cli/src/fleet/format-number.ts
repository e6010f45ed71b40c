const thousand = /\B(?=(\d{3})+(?!\d))/g;

/** What is shown where there is no number. */
export const nothing = "-";

/** `10,000` */
export function formatCount(count: number | undefined): string {
  if (count === undefined) {
    return nothing;
  }
  return String(Math.round(count)).replace(thousand, ",");
}

/** `12.3 %` of 0.123. */
export function formatShare(share: number | undefined): string {
  if (share === undefined) {
    return nothing;
  }
  return `${(100 * share).toFixed(1)} %`;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** `850 ms`, `7.2 s`, `4.5 min`, `12.3 h` */
export function formatMs(ms: number | undefined): string {
  if (ms === undefined) {
    return nothing;
  }
  const size = Math.abs(ms);
  if (size < second) {
    return `${Math.round(ms)} ms`;
  }
  if (size < minute) {
    return `${(ms / second).toFixed(1)} s`;
  }
  if (size < hour) {
    return `${(ms / minute).toFixed(1)} min`;
  }
  return `${withThousands((ms / hour).toFixed(1))} h`;
}

const cents = 100;

/** `4.59 ct` below a dollar, `$12.30` from there on. */
export function formatCents(amount: number | undefined): string {
  if (amount === undefined) {
    return nothing;
  }
  if (Math.abs(amount) < cents) {
    return `${amount.toFixed(2)} ct`;
  }
  return `$${withThousands((amount / cents).toFixed(2))}`;
}

function withThousands(text: string): string {
  const [whole = "", ...rest] = text.split(".");
  return [whole.replace(thousand, ","), ...rest].join(".");
}
