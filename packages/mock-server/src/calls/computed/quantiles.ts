/**
 * Quantiles of a lognormal with median 1, in thousandths, at 0/128, 1/128, ...
 * 128/128 (the ends cut at 0.08 %). Written out, because `Math.exp` may differ
 * in its last bit between engines, and a table cannot.
 */
export type QuantileTable = readonly number[];

/** Sigma 0.75: how long people talk. */
export const WIDE: QuantileTable = [
  94, 163, 199, 225, 247, 267, 285, 301, 316, 331, 345, 359, 372, 385, 398, 410,
  422, 434, 446, 457, 469, 480, 492, 503, 514, 525, 536, 548, 559, 570, 581,
  592, 603, 614, 625, 636, 648, 659, 670, 682, 693, 705, 716, 728, 740, 751,
  763, 775, 787, 800, 812, 824, 837, 850, 863, 876, 889, 902, 915, 929, 943,
  957, 971, 985, 1000, 1015, 1030, 1045, 1061, 1076, 1092, 1109, 1125, 1142,
  1159, 1177, 1195, 1213, 1232, 1251, 1270, 1290, 1310, 1331, 1352, 1374, 1396,
  1419, 1443, 1467, 1492, 1518, 1544, 1571, 1599, 1628, 1658, 1690, 1722, 1755,
  1790, 1826, 1864, 1904, 1945, 1989, 2034, 2082, 2133, 2187, 2244, 2305, 2370,
  2440, 2515, 2597, 2687, 2786, 2896, 3020, 3160, 3323, 3515, 3748, 4043, 4440,
  5030, 6130, 10665,
];

/** Sigma 0.4: how fast machines answer. */
export const NARROW: QuantileTable = [
  283, 380, 423, 452, 475, 494, 512, 527, 541, 555, 567, 579, 590, 601, 611,
  621, 631, 641, 650, 659, 668, 676, 685, 693, 701, 709, 717, 725, 733, 741,
  748, 756, 764, 771, 778, 786, 793, 801, 808, 815, 822, 830, 837, 844, 851,
  859, 866, 873, 880, 888, 895, 902, 909, 917, 924, 932, 939, 946, 954, 962,
  969, 977, 984, 992, 1000, 1008, 1016, 1024, 1032, 1040, 1048, 1057, 1065,
  1073, 1082, 1091, 1100, 1108, 1117, 1127, 1136, 1145, 1155, 1165, 1175, 1185,
  1195, 1205, 1216, 1227, 1238, 1249, 1261, 1272, 1285, 1297, 1310, 1323, 1336,
  1350, 1364, 1379, 1394, 1410, 1426, 1443, 1460, 1479, 1498, 1518, 1539, 1561,
  1584, 1609, 1635, 1664, 1694, 1727, 1763, 1803, 1847, 1897, 1955, 2023, 2107,
  2214, 2367, 2630, 3534,
];

/**
 * The quantile that 32 random bits stand for, times `median`, rounded down:
 * straight lines between the table's points.
 *
 * @example quantile(NARROW, 0x80000000, 800) // 800: the median
 */
export function quantile(
  table: QuantileTable,
  bits: number,
  median: number,
): number {
  const cell = bits >>> 25;
  const low = table[cell] as number;
  const high = table[cell + 1] as number;
  const part = bits & 0x1ffffff;
  return Math.floor(
    (median * (low * 0x2000000 + (high - low) * part)) / (0x2000000 * 1000),
  );
}

/**
 * From which bits on a quantile is at least so many medians, to the next point
 * of the table.
 */
export function bitsFrom(table: QuantileTable, medians: number): number {
  return (
    table.findIndex((thousandths) => thousandths >= medians * 1000) * 0x2000000
  );
}
