import { joinDirectives } from "./write-policy.js";

const policy = joinDirectives({ "frame-ancestors": ["'none'"] });

const unused = [
  "camera",
  "display-capture",
  "geolocation",
  "microphone",
  "payment",
  "usb",
];

/** What a page cannot say of itself. */
const everywhere = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": unused.map((feature) => `${feature}=()`).join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** The names of these files change with what is in them. */
const unchanging = {
  "Cache-Control": "public, max-age=31536000, immutable",
};

/** The file that Netlify, Cloudflare Pages and others read headers from. */
export function writeHeaders(): string {
  return [
    writeBlock("/*", everywhere),
    writeBlock("/_astro/*", unchanging),
  ].join("\n");
}

function writeBlock(path: string, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => {
    return `  ${name}: ${value}\n`;
  });
  return `${path}\n${lines.join("")}`;
}
