curl --silent --request POST http://127.0.0.1:8787/v3/list-calls \
  --header "Authorization: Bearer test" \
  --header "Content-Type: application/json" \
  --data '{"limit": 3}'
