npx @rollcall/cli list --demo
