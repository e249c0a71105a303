#!/usr/bin/env python3
"""measure.py [-n RUNS] [--warmup K] [--pages P] NAME=COMMAND [NAME=COMMAND ...]   (each COMMAND runs in a shell)

Runs the commands in turn (A B A B ...). A command may be written PREPARE ;; COMMAND: PREPARE is not timed.
Prints wall and CPU seconds (user and system, children included), peak memory of the largest process and pages per
second, as median [least], and the ratio to the first command, pair by pair (median)."""
import os, statistics as st, subprocess, sys, time, resource

args, runs, warm, pages, cmds = sys.argv[1:], 5, 1, 0, []
while args:
    a = args.pop(0)
    if a == "-n": runs = int(args.pop(0))
    elif a == "--warmup": warm = int(args.pop(0))
    elif a == "--pages": pages = int(args.pop(0))
    else:
        name, cmd = a.split("=", 1)
        prep, _, main = cmd.rpartition(";;")
        cmds.append((name.strip(), prep.strip(), main.strip()))


def once(prep, main):
    if prep: subprocess.run(prep, shell=True, check=True)
    t = time.perf_counter()
    p = subprocess.Popen("exec " + main if not main.startswith("(") else main, shell=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, ru = os.wait4(p.pid, 0)
    p.returncode = os.waitstatus_to_exitcode(status)
    w = time.perf_counter() - t
    return w, ru.ru_utime + ru.ru_stime, ru.ru_maxrss / 1024.0, p.returncode


res = {n: [] for n, _, _ in cmds}
for i in range(-warm, runs):
    for n, p, m in cmds:
        r = once(p, m)
        if r[3]: sys.exit("%s: exit %d" % (n, r[3]))
        if i >= 0: res[n].append(r)
first = res[cmds[0][0]]
print("%-6s %19s %19s %10s %9s %8s %8s" % ("", "wall s", "cpu s", "peak MiB", "pages/s", "wall/A", "cpu/A"))
for n, rs in res.items():
    w, c, m = [r[0] for r in rs], [r[1] for r in rs], [r[2] for r in rs]
    print("%-6s %9.3f [%7.3f] %9.3f [%7.3f] %10.0f %9.0f %8.3f %8.3f" % (n, st.median(w), min(w), st.median(c), min(c), st.median(m), pages / st.median(w),
          st.median(a[0] / b[0] for a, b in zip(rs, first)), st.median(a[1] / b[1] for a, b in zip(rs, first))))
