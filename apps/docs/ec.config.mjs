import { defineEcConfig } from "@astrojs/starlight/expressive-code";

// A file of its own: the <Code> component of the reference pages reads it too.
export default defineEcConfig({
  themes: ["github-dark-default", "github-light-default"],
  // Only these languages are highlighted; all of them would double the time of
  // the build.
  shiki: { bundledLangs: ["json", "python", "shellscript", "typescript"] },
  defaultProps: { frame: "none" },
  styleOverrides: {
    borderRadius: "0.375rem",
    codeBackground: ({ theme }) =>
      theme.type === "dark" ? "#1b2120" : "#f6f8f7",
    codeFontSize: "0.8125rem",
    frames: { shadowColor: "transparent" },
  },
});
