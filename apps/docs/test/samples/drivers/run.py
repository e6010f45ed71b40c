"""Runs each file as a program of its own; what failed says so beside it."""

import contextlib
import pathlib
import sys
import traceback

for name in sys.argv[1:]:
    source = pathlib.Path(name).read_text(encoding="utf-8")
    try:
        with open(f"{name}.out", "w", encoding="utf-8") as output:
            with contextlib.redirect_stdout(output):
                exec(compile(source, name, "exec"), {"__name__": "__main__"})
    except Exception:
        trace = traceback.format_exc()
        pathlib.Path(f"{name}.failed").write_text(trace, encoding="utf-8")
