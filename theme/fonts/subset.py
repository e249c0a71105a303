"""Makes archivo-condensed-black.ttf: python3 subset.py FOLDER, where FOLDER is files/ of the npm package @fontsource-variable/archivo."""
import os
import sys

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
from fontTools.varLib import instancer

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x218, 0x219, 0x21A, 0x21B, 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1E80, 0x1E86), 0x1E9E, *range(0x1EA0, 0x1EFA)]
SIGNS = [0x2010, 0x2011, *range(0x2012, 0x2016), *range(0x2018, 0x201F), 0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2212]
# Below this, in thousandths of the size, nobody sees it.
LEAST = 25


def pairs(font):
    """The kerning of GPOS as pairs of code points; Skia reads the older table alone."""
    table, names = font["GPOS"].table, font.getBestCmap()
    codes = {glyph: code for code, glyph in names.items()}
    found = {}
    wanted = {i for f in table.FeatureList.FeatureRecord if f.FeatureTag == "kern" for i in f.Feature.LookupListIndex}
    for lookup in sorted(wanted):
        for rows in table.LookupList.Lookup[lookup].SubTable:
            rows = rows.ExtSubTable if rows.LookupType == 9 else rows
            if rows.Format == 1:
                values = [(a, r.SecondGlyph, r.Value1) for a, s in zip(rows.Coverage.glyphs, rows.PairSet) for r in s.PairValueRecord]
            else:
                first, second = rows.ClassDef1.classDefs, rows.ClassDef2.classDefs
                values = [(a, b, rows.Class1Record[first.get(a, 0)].Class2Record[second.get(b, 0)].Value1) for a in rows.Coverage.glyphs for b in codes]
            for a, b, value in values:
                if a in codes and b in codes:
                    found.setdefault((codes[a], codes[b]), value.XAdvance if value and hasattr(value, "XAdvance") else 0)
    return found


def is_common(code):
    return code < 0x100 or code in SIGNS


folder, here = sys.argv[1], os.path.dirname(os.path.abspath(__file__))
parts, kerning = [], {}
for name in ("latin", "latin-ext", "vietnamese"):
    part = TTFont(f"{folder}/archivo-{name}-standard-normal.woff2", recalcTimestamp=False)
    part.flavor = None
    part = instancer.instantiateVariableFont(part, {"wght": 900, "wdth": 75})
    for pair, value in pairs(part).items():
        kerning.setdefault(pair, value)
    parts.append(os.path.join(here, f"{name}.part"))
    part.save(parts[-1])

font = Merger().merge(parts)
for part in parts:
    os.remove(part)
options = Options(layout_features=[], hinting=False, glyph_names=False, notdef_outline=True, name_IDs=[0, 1, 2, 4, 13, 14], drop_tables=["GPOS", "GSUB", "GDEF", "gasp", "prep"])
subsetter = Subsetter(options)
subsetter.populate(unicodes=LATIN + SIGNS)
subsetter.subset(font)
names = font.getBestCmap()
table = KernTable_format_0(apple=False)
table.version, table.coverage, table.tupleIndex = 0, 1, None
table.kernTable = {(names[a], names[b]): v for (a, b), v in kerning.items() if a in names and b in names and abs(v) >= LEAST and is_common(a) and is_common(b)}
font["kern"] = newTable("kern")
font["kern"].version, font["kern"].kernTables = 0, [table]
font.recalcTimestamp = False
font["head"].created = font["head"].modified = 0
font["name"].setName("Archivo Condensed Black", 1, 3, 1, 0x409)
font["name"].setName("Archivo Condensed Black", 4, 3, 1, 0x409)
font.save(os.path.join(here, "archivo-condensed-black.ttf"))
