const units = ["bytes", "kB", "MB", "GB"];
const step = 1000;

/** `850 bytes`, `1.5 MB`, `31 MB` */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= step && unit < units.length - 1) {
    value /= step;
    unit++;
  }
  const isShort = unit > 0 && value < 10;
  const number = value.toFixed(isShort ? 1 : 0);
  return `${number} ${units[unit]}`;
}
