import { textAnswer } from "../../../api/make-answer.js";
import type { MockAnswer } from "../../../api/mock-answer.js";
import { body } from "./page-content.js";
import { script } from "./page-script.js";
import { style } from "./page-style.js";

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rollcall mock</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>${body}
<script>${script}</script>
</body>
</html>
`;

let answer: Promise<MockAnswer> | undefined;

/**
 * The page for people: one document, nothing loaded from elsewhere, and no
 * other page may frame it.
 */
export function adminPage(): Promise<MockAnswer> {
  answer ??= makePage();
  return answer;
}

async function makePage(): Promise<MockAnswer> {
  const policy = [
    "default-src 'none'",
    "connect-src 'self'",
    "img-src data:",
    `script-src '${await hashOf(script)}'`,
    `style-src '${await hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return textAnswer(200, "text/html; charset=utf-8", html, {
    "content-security-policy": policy,
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
}

/** What a content security policy calls an inline script or style by. */
async function hashOf(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest(
    "SHA-256",
    new TextEncoder().encode(text),
  );
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
