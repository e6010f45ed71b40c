npm install @rollcall/core
