import lighthouse from "lighthouse";
import { median } from "../harness/median.js";
import { type Bench, resultOf } from "../harness/result.js";
import { findLargestPage } from "./largest-page.js";
import { type OpenedSite, useSite } from "./open-site.js";

const rounds = 5;

/** What each category has to reach, out of 100. */
const targets = {
  performance: 95,
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
} as const;

type Category = keyof typeof targets;
type Scores = Readonly<Record<Category, number>>;

const categories = Object.keys(targets) as Category[];

/** Where the page of each kind is; the site may not be built yet. */
const pages = {
  home: () => "/",
  "http-page": () => findLargestPage("http"),
  "typescript-page": () => "/typescript/",
  guide: () => findLargestPage("guides"),
};

/** Lighthouse as it looks at a phone, on one page of each kind. */
export const lighthouseBenches: readonly Bench[] = Object.entries(pages).map(
  ([kind, findPage]) => {
    return {
      name: `lighthouse-${kind}`,
      async run() {
        const path = findPage();
        const scores = await useSite((site) => measure(site, path));
        const shares = categories.map((name) => scores[name] / targets[name]);
        const worst = Math.min(...shares);
        return resultOf(this.name, worst, { atLeast: 1 }, { path, ...scores });
      },
    };
  },
);

async function measure(site: OpenedSite, path: string): Promise<Scores> {
  const runs: Scores[] = [];
  for (let round = 0; round < rounds; round++) {
    runs.push(await runLighthouse(site, path));
  }
  const medians = categories.map((name) => {
    return [name, median(runs.map((scores) => scores[name]))] as const;
  });
  return Object.fromEntries(medians) as Record<Category, number>;
}

async function runLighthouse(
  { origin, debugPort }: OpenedSite,
  path: string,
): Promise<Scores> {
  const result = await lighthouse(`${origin}${path}`, {
    port: debugPort,
    logLevel: "error",
    onlyCategories: [...categories],
  });
  const entries = categories.map((name) => {
    const score = result?.lhr.categories[name]?.score ?? 0;
    return [name, Math.round(score * 100)] as const;
  });
  return Object.fromEntries(entries) as Record<Category, number>;
}
