# Runs each file as a script of its own; what failed says so beside it.
rollcall() { "$ROLLCALL_NODE" "$ROLLCALL_COMMAND" "$@"; }

for file in "$@"; do
  if ! (set -e; . "$file") >"$file.out" 2>"$file.log"; then
    mv "$file.log" "$file.failed"
    echo "It ended with an error." >>"$file.failed"
  fi
done
