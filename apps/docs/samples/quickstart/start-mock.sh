npx --package=@rollcall/mock-server rollcall-mock --port 8787
