export RETELL_API_KEY=your_key
npx @rollcall/cli list
