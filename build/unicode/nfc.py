"""Writes src/PolicyLang.Compiler/Text/Nfc.data from Python's own Unicode tables.

One line each: `c CODE CLASS` (combining class), `d CODE A [B]` (canonical decomposition), `x CODE` (decomposes, is never composed again).
Hexadecimal; Hangul is computed and left out.
"""
import sys
import unicodedata as u

out = [f"# Unicode {u.unidata_version}, made by build/unicode/nfc.py"]
for code in range(0x110000):
    if 0xAC00 <= code <= 0xD7A3 or 0xD800 <= code <= 0xDFFF:
        continue
    char = chr(code)
    if u.combining(char):
        out.append(f"c {code:X} {u.combining(char):X}")
    parts = u.decomposition(char)
    if parts and not parts.startswith("<"):
        out.append("d %X %s" % (code, parts))
        if u.normalize("NFC", char) != char:
            out.append(f"x {code:X}")
sys.stdout.write("\n".join(out) + "\n")
