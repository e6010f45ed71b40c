import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../browser.js";
import { compareScreen } from "./compare-screen.js";
import { findFaults } from "./find-faults.js";
import { findFaultsInDark } from "./find-faults-in-dark.js";
import { findPrintFaults } from "./find-print-faults.js";
import { noteComplaints } from "./note-complaints.js";
import type { See } from "./open-site.js";
import { ProvenFrames } from "./proven-frames.js";
import { pressThrough, watchFocus } from "./watch-focus.js";

// Each check of a page is held against a page that is wrong on purpose.

const origin = "http://site.test";
const right = {
  lang: "en",
  head: '<title>Calls</title><meta name="description" content="How calls are listed.">',
  heading: "<h1>Calls</h1>",
  body: "<p>They are listed in pages.</p>",
};

/** A page with nothing wrong in it, but for what is written otherwise. */
function writePage(change: Partial<typeof right> = {}): string {
  const { lang, head, heading, body } = { ...right, ...change };
  const policy = "script-src 'sha256-none'; style-src 'unsafe-inline'";
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:,">${head}</head>
<body><main>${heading}${body}</main></body></html>`;
}

let browser: Browser;
let page: Page;
let served = "";
beforeAll(async () => {
  browser = await launch();
  const context = await browser.newContext();
  page = await context.newPage();
  await page.route("**", (route) => {
    const { pathname } = new URL(route.request().url());
    const isPage = pathname === "/";
    return route.fulfill({
      status: isPage ? 200 : 404,
      contentType: "text/html",
      body: isPage ? served : "",
    });
  });
});
afterAll(async () => {
  await browser?.close();
});

async function see<Seen>(html: string, look: See<Seen>): Promise<Seen> {
  served = html;
  page.removeAllListeners();
  await page.emulateMedia({ colorScheme: "light" });
  const complaints = noteComplaints(page, origin);
  await page.goto(origin);
  return await look({ page, complaints });
}

const wrong: readonly [
  what: string,
  change: Partial<typeof right>,
  fault: string,
][] = [
  ["no title", { head: right.head.replace("Calls", "") }, "has no title"],
  ["no description", { head: "<title>Calls</title>" }, "has no description"],
  [
    "two first headings",
    { body: "<h1>More</h1>" },
    "has 2 headings of the first level",
  ],
  [
    "a level left out",
    { body: "<h3>Pages</h3>" },
    'skips a level before "Pages"',
  ],
  [
    "a wide table",
    { body: '<p style="width: 3000px">wide</p>' },
    "px sideways",
  ],
  [
    "text on text",
    { body: '<p>One</p><p style="margin-top: -2em">Two</p>' },
    '"One" overlaps "Two"',
  ],
  [
    "a button on code",
    {
      body: '<div class="copy"><button>Copy</button></div><pre style="margin-top: -1em">npm test</pre>',
    },
    "copy button",
  ],
  ["no language", { lang: "" }, "axe html-has-lang"],
  ["a picture without words", { body: '<img src="data:,">' }, "axe image-alt"],
  [
    "pale words",
    { body: '<p style="color: #ccc">pale</p>' },
    "axe color-contrast",
  ],
  [
    "a script that its policy forbids",
    { body: "<script>1</script>" },
    "Content Security Policy",
  ],
  [
    "something from elsewhere",
    { body: '<img alt="x" src="http://other.test/x">' },
    "asks http://other.test/x",
  ],
  ["a file that is not there", { body: '<img alt="x" src="/x.png">' }, "404"],
];

describe("the checks of a page", () => {
  it("find nothing where nothing is wrong", async () => {
    expect(await see(writePage(), findFaults)).toEqual([]);
  });

  it.each(wrong)("find %s", async (_, change, fault) => {
    const faults = await see(writePage(change), findFaults);
    expect(faults.join("\n")).toContain(fault);
  });

  it("find an error of a script", async () => {
    const faults = await see(writePage(), async (opened) => {
      const told = opened.page.waitForEvent("pageerror");
      await opened.page.evaluate(
        "void setTimeout(() => { throw new Error('lost') })",
      );
      await told;
      return await findFaults(opened);
    });
    expect(faults).toEqual(["lost"]);
  });

  it("find words that are pale only in the dark", async () => {
    const style = "@media (prefers-color-scheme: dark) { p { color: #ccc } }";
    const html = writePage({ head: `${right.head}<style>${style}</style>` });
    const dark = html.replace("<html", '<html data-theme="dark"');
    const inLight = await see(dark, findFaults);
    const inDark = await see(dark, findFaultsInDark);
    expect(inLight).toEqual([]);
    expect(inDark.join("\n")).toContain("axe color-contrast");
  });
});

describe("a navigation that many pages have", () => {
  const withNavigation = (words: string) => {
    const nav = `<nav aria-label="Main"><div class="sidebar-content">${words}</div></nav>`;
    return writePage({ body: `<p>One</p></main>${nav}<main hidden>` });
  };
  const good = withNavigation("<p>All pages</p>");
  const bad = withNavigation('<p style="color: #ccc">All pages</p>');
  const leaveOut = (html: string, frames: ProvenFrames) => {
    return see(html, async ({ page }) => {
      const frame = await frames.leaveOut(page);
      const isThere = await page.getByText("All pages").isVisible();
      return { frame, isThere };
    });
  };

  it("is looked at until nothing is wrong with it", async () => {
    const frames = new ProvenFrames();
    const { frame } = await leaveOut(good, frames);
    expect((await leaveOut(good, frames)).isThere).toBe(true);
    frames.prove(frame);
    expect((await leaveOut(good, frames)).isThere).toBe(false);
    expect((await leaveOut(bad, frames)).isThere).toBe(true);
  });

  it("is found to be wrong on every page that has it", async () => {
    for (const html of [bad, bad]) {
      const faults = await see(html, findFaults);
      expect(faults.join()).toContain("axe color-contrast");
    }
  });
});

describe("the check of paper", () => {
  const rows: readonly [what: string, body: string, fault: string][] = [
    [
      "the navigation",
      '<nav class="sidebar">All pages</nav>',
      "prints the navigation",
    ],
    [
      "a button that copies",
      '<div class="copy">Copy</div>',
      "prints a button that copies",
    ],
    [
      "a console",
      '<section class="con-root">Send</section>',
      "prints a console",
    ],
    [
      "what is folded",
      "<details><summary>More</summary><p>Lost</p></details>",
      "folds <p>Lost",
    ],
    [
      "code that is cut",
      '<pre style="width: 9px; overflow: hidden">npm test</pre>',
      "cuts <pre",
    ],
  ];
  it.each(rows)("finds %s", async (_, body, fault) => {
    const faults = await see(writePage({ body }), ({ page }) => {
      return page.evaluate(findPrintFaults);
    });
    expect(faults.join("\n")).toContain(fault);
  });

  it("finds nothing where nothing is wrong", async () => {
    const body = "<details open><summary>More</summary><p>Here</p></details>";
    const faults = await see(writePage({ body }), ({ page }) => {
      return page.evaluate(findPrintFaults);
    });
    expect(faults).toEqual([]);
  });
});

describe("the check by keyboard", () => {
  const rows: readonly [
    what: string,
    body: string,
    found: "missed" | "unseen",
  ][] = [
    [
      "what no key reaches",
      '<a href="/">One</a><button tabindex="-2">Two</button>',
      "missed",
    ],
    [
      "what looks the same with the focus",
      '<button style="outline: none">One</button>',
      "unseen",
    ],
  ];
  it.each(rows)("finds %s", async (_, body, found) => {
    const reached = await see(writePage({ body }), async ({ page }) => {
      await page.evaluate(watchFocus);
      return await pressThrough(page);
    });
    expect(reached[found]).toHaveLength(1);
  });
});

describe("the check of a screen", () => {
  const folder = mkdtempSync(join(tmpdir(), "screens-"));
  const compare = (body: string, isComplete: boolean) => {
    return see(writePage({ body }), ({ page }) => {
      return compareScreen(page, "check-of-a-screen", {
        folder,
        isComplete,
        isKept: false,
      });
    });
  };

  it("finds that none is kept, where all have to be", async () => {
    const [fault] = await compare(right.body, true);
    expect(fault).toContain("commit test/screens/check-of-a-screen.txt");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("keeps the first one elsewhere, and finds that another differs", async () => {
    expect(await compare(right.body, false)).toEqual([]);
    expect(await compare(right.body, true)).toEqual([]);
    const black = '<div style="background: #000; height: 90vh"></div>';
    const [fault] = await compare(black, true);
    expect(fault).toMatch(/^\d+ % of the screen changed/);
  });
});
