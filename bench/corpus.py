#!/usr/bin/env python3
"""Deterministic corpus: N Markdown posts with front matter, data files and static files.

usage: corpus.py --n 1000 --out DIR --keys hugo|ijn [--seed 42]

posts/post-00001.md ...      YAML front matter in the generator's own keys, the same bodies
data/nav.yml, footer.yml, authors.yml; static/css/site.css; static/img/00.png ... 19.png
The same seed and N: the same bytes.
"""
import argparse, datetime, os, random, struct, zlib

CONS = ["b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "pl", "ch", "sh"]
VOW = ["a", "e", "i", "o", "u", "ea", "ou", "ai"]
END = ["", "", "n", "r", "s", "t", "l", "ng", "nd", "ck"]
GLUE = "the of and to in a is that it for on with as this by from at be or an are which not but".split()
LANGS = ["csharp", "javascript", "python", "bash", "json"]


def words(rng, n):
    seen, out = set(GLUE), []
    while len(out) < n:
        w = "".join(rng.choice(CONS) + rng.choice(VOW) for _ in range(rng.randint(1, 3))) + rng.choice(END)
        if len(w) > 2 and w not in seen:
            seen.add(w)
            out.append(w)
    return out


class Post:
    def __init__(self, rng, vocab, i, n):
        self.r, self.v, self.i, self.n, self.count = rng, vocab, i, n, 0

    def w(self, k):
        r, v = self.r, self.v
        self.count += k
        return [r.choice(GLUE) if r.random() < 0.4 else v[min(int(r.expovariate(1 / 300.0)), len(v) - 1)] for _ in range(k)]

    def plain(self, a, b):
        s = " ".join(self.w(self.r.randint(a, b)))
        return s[0].upper() + s[1:]

    def sentence(self):
        ws, r = self.w(self.r.randint(8, 20)), self.r
        x = r.random()
        k = r.randrange(1, len(ws) - 3)
        if x < 0.10:
            ws[k:k + 2] = ["**" + " ".join(ws[k:k + 2]) + "**"]
        elif x < 0.20:
            ws[k] = "*" + ws[k] + "*"
        elif x < 0.30:
            ws[k] = "`" + ws[k] + "_" + ws[k + 1] + "()`"
        elif x < 0.38:
            ws[k:k + 2] = ["[%s](https://example.org/%s/%s)" % (" ".join(ws[k:k + 2]), ws[0], ws[k])]
        elif x < 0.46:
            ws[k:k + 2] = ["[%s](/posts/post-%05d/)" % (" ".join(ws[k:k + 2]), r.randint(1, self.n))]
        elif x < 0.50:
            ws[k] = ws[k] + " & " + ws[k + 1]
        s = " ".join(ws)
        if r.random() < 0.3:
            p = s.find(" ", len(s) // 2)
            if p > 0 and "](" not in s:
                s = s[:p] + "," + s[p:]
        return s[0].upper() + s[1:] + r.choice(["."] * 8 + ["!", "?"])

    def para(self, note=None):
        ss = [self.sentence() for _ in range(self.r.randint(2, 4))]
        if note:
            ss[-1] += "[^%d]" % note
        return " ".join(ss)

    def code(self):
        r, lang = self.r, self.r.choice(LANGS)
        lines = []
        for k in range(r.randint(6, 12)):
            a, b, c = (r.choice(self.v) for _ in range(3))
            lines.append(r.choice([
                '    var %s = %s.Get("%s", %d);' % (a, b, c, r.randint(0, 99)),
                "    if (%s < %s && %s > 0) return;" % (a, b, c),
                "// %s %s %s" % (a, b, c),
                "for (int i = 0; i < %d; i++) %s(%s);" % (r.randint(2, 900), a, b),
                "%s(%s, <%s>);" % (a, b, c)]))
        return "```%s\n%s\n```" % (lang, "\n".join(lines))

    def table(self):
        cols = self.r.randint(3, 4)
        row = lambda: "| " + " | ".join(self.plain(1, 3) for _ in range(cols)) + " |"
        return "\n".join([row(), "|" + " --- |" * cols] + [row() for _ in range(self.r.randint(3, 6))])

    def ul(self):
        out = []
        for _ in range(self.r.randint(3, 5)):
            out.append("- " + self.sentence())
            if self.r.random() < 0.35:
                out += ["    - " + self.plain(3, 7) for _ in range(2)]
        return "\n".join(out)

    def ol(self):
        return "\n".join("%d. %s" % (k + 1, self.sentence()) for k in range(self.r.randint(3, 5)))

    def body(self):
        r, target, out = self.r, self.r.randint(500, 850), []
        out.append(self.para(1))
        kinds = [self.code, self.table, self.ul, self.ol, lambda: "> " + self.para(),
                 lambda: "![%s](/img/%02d.png)" % (self.plain(2, 4), r.randrange(20)), self.code]
        r.shuffle(kinds)
        k = 0
        while self.count < target or k < len(kinds):
            out.append("%s %s" % ("##" if k % 3 == 0 else "###", self.plain(2, 6)))
            out.append(self.para(2 if k == 1 else None))
            if k < len(kinds):
                out.append(kinds[k]())
            elif r.random() < 0.7:
                out.append(self.para())
            k += 1
        out.append("[^1]: " + self.sentence())
        out.append("[^2]: " + self.sentence())
        return "\n\n".join(out) + "\n"


def png(rng, size=16):
    rows = b"".join(b"\0" + bytes(rng.randrange(256) for _ in range(size * 3)) for _ in range(size))
    chunk = lambda t, d: struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--n", type=int, required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--seed", type=int, default=42)
    ap.add_argument("--keys", choices=["hugo", "ijn"], required=True)
    a = ap.parse_args()
    rng = random.Random(a.seed)
    vocab = words(rng, 2000)
    tags = ["tag-" + w for w in vocab[100:140]]
    names = [w.capitalize() for w in vocab[200:220]]
    authors = {"author-%02d" % i: {"name": names[2 * i] + " " + names[2 * i + 1],
               "bio": " ".join(rng.choice(vocab) for _ in range(18)).capitalize() + "."} for i in range(10)}
    nav = [{"name": "Home", "url": "/"}, {"name": "Tags", "url": "/tags/"}, {"name": "Feed", "url": "/feed.xml"},
           {"name": "Map", "url": "/sitemap.xml"}, {"name": "First", "url": "/posts/post-00001/"}]
    footer = [{"name": w.capitalize(), "url": "https://example.org/" + w} for w in vocab[300:308]]
    for d in ("posts", "data", "static/css", "static/img"):
        os.makedirs(os.path.join(a.out, d), exist_ok=True)

    def put(path, text):
        with open(os.path.join(a.out, path), "wb") as f:
            f.write(text if isinstance(text, bytes) else text.encode("utf-8"))

    seq = lambda xs: "".join("- name: \"%s\"\n  url: \"%s\"\n" % (x["name"], x["url"]) for x in xs)
    put("data/nav.yml", seq(nav))
    put("data/footer.yml", seq(footer))
    put("data/authors.yml", "".join("%s:\n  name: \"%s\"\n  bio: \"%s\"\n" % (k, v["name"], v["bio"]) for k, v in authors.items()))
    put("static/css/site.css", "".join(".%s { margin: %dpx; color: #%06x; }\n" % (w, rng.randrange(40), rng.randrange(1 << 24)) for w in vocab[:120]))
    for k in range(20):
        put("static/img/%02d.png" % k, png(rng))

    base = datetime.datetime(2010, 1, 1)
    for i in range(1, a.n + 1):
        p = Post(random.Random("%d:%d" % (a.seed, i)), vocab, i, a.n)
        r = p.r
        title, desc = p.plain(3, 8), p.plain(12, 24) + "."
        date = base + datetime.timedelta(hours=6 * i)
        ts, au = r.sample(tags, 3), "author-%02d" % r.randrange(10)
        p.count = 0
        body = p.body()
        stamp = date.strftime("%Y-%m-%dT%H:%M:%SZ")
        if a.keys == "hugo":
            fm = "---\ntitle: \"%s\"\ndate: %s\ntags: [%s]\ndescription: \"%s\"\nauthor: %s\n---\n\n" % (title, stamp, ", ".join(ts), desc, au)
        else:
            fm = "---\ntitle: \"%s\"\npublished: %s\ntopics: [%s]\nsummary: \"%s\"\nauthors: [%s]\n---\n\n" % (title, stamp, ", ".join(ts), desc, au)
        put("posts/post-%05d.md" % i, fm + body)


if __name__ == "__main__":
    main()
