rollcall webhooks send http://127.0.0.1:3000/webhooks call_9bd25b39f5d16950 --demo
