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

type PageKind = keyof typeof pages;

const kinds = Object.keys(pages) as PageKind[];

/** Lighthouse as it looks at a phone, on one page of each kind. */
export const lighthouseBenches: readonly Bench[] = kinds.map(benchOf);

function benchOf(kind: PageKind): Bench {
  const findPage = pages[kind];
  return {
    name: `lighthouse-${kind}`,
    async run() {
      const path = findPage();
      const scores = await useSite((site) => measure(site, path));
      const worst = findWorstShare(scores);
      const target = { atLeast: 1 };
      const details = {
        path,
        ...scores,
      };
      return resultOf(this.name, worst, target, details);
    },
  };
}

/** How much of its target the category reaches that is farthest from it. */
function findWorstShare(scores: Scores): number {
  const shares = categories.map((name) => {
    const target = targets[name];
    return scores[name] / target;
  });
  return Math.min(...shares);
}

async function measure(site: OpenedSite, path: string): Promise<Scores> {
  const runs: Scores[] = [];
  for (let round = 0; round < rounds; round++) {
    const scores = await runLighthouse(site, path);
    runs.push(scores);
  }
  return scoreEach((name) => {
    const scores = runs.map((run) => run[name]);
    return median(scores);
  });
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
  const rated = result?.lhr.categories;
  return scoreEach((name) => {
    const score = rated?.[name]?.score ?? 0;
    return Math.round(score * 100);
  });
}

function scoreEach(scoreOf: (name: Category) => number): Scores {
  return {
    performance: scoreOf("performance"),
    accessibility: scoreOf("accessibility"),
    "best-practices": scoreOf("best-practices"),
    seo: scoreOf("seo"),
  };
}
