/**
 * The number that a standard normal variable does not exceed with this
 * probability: 1.96 for 0.975. By bisection, to about 12 digits.
 */
export function normalQuantile(probability: number): number {
  let low = -10;
  let high = 10;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < probability) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}

/** The probability that a standard normal variable is at most `z`. */
function normalShare(z: number): number {
  const tail = Math.abs(z) > 3 ? farTail(Math.abs(z)) : nearTail(Math.abs(z));
  return z > 0 ? 1 - tail : tail;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** The series of the integral from 0. */
function nearTail(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; odd < 120; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 - sum * density(z);
}

/** The continued fraction of the tail. */
function farTail(z: number): number {
  let fraction = z;
  for (let step = 200; step > 0; step--) {
    fraction = z + step / fraction;
  }
  return density(z) / fraction;
}
