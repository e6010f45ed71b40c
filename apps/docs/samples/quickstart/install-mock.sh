npm install --save-dev @rollcall/mock-server
