"""ECMA-262 patterns (§22.2.1): syntax check in one pass, and translation to RE2.

Parsed as with the flag `u`, as JSON Schema 2020-12 §6.4 recommends, with two exceptions from annex B of ECMA-262. An
escape before any other character stands for that character, and a lone `{` or `]` for itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_DIGIT = r"0-9"
_WORD = r"0-9A-Za-z_"
# ECMA-262 §12.2 and §12.3: white space and line terminators.
_SPACE = r"\x{9}-\x{d}\x{20}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}"
_NOT_SPACE = (
    r"\x{0}-\x{8}\x{e}-\x{1f}\x{21}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}"
    r"\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff}"
)
_CLASSES: Mapping[str, str] = {
    "d": _DIGIT,
    "D": r"\x{0}-\x{2f}\x{3a}-\x{10ffff}",
    "w": _WORD,
    "W": r"\x{0}-\x{2f}\x{3a}-\x{40}\x{5b}-\x{5e}\x{60}\x{7b}-\x{10ffff}",
    "s": _SPACE,
    "S": _NOT_SPACE,
}
"""The RE2 class content for each class escape."""
_ANY = r"\x{0}-\x{10ffff}"
_DOT = r"[^\x{a}\x{d}\x{2028}\x{2029}]"
_CONTROLS: Mapping[str, int] = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13}

_CATEGORIES: Mapping[str, str] = {
    name: names.split()[0]
    for names in (
        *("Any", "C Other", "Cc Control cntrl", "Cf Format", "Co Private_Use"),
        *("L Letter", "Ll Lowercase_Letter", "Lm Modifier_Letter", "Lo Other_Letter"),
        *("Lt Titlecase_Letter", "Lu Uppercase_Letter", "M Mark Combining_Mark", "Mc Spacing_Mark"),
        *("Me Enclosing_Mark", "Mn Nonspacing_Mark", "N Number", "Nd Decimal_Number digit", "Nl Letter_Number"),
        *("No Other_Number", "P Punctuation punct", "Pc Connector_Punctuation", "Pd Dash_Punctuation"),
        *("Pe Close_Punctuation", "Pf Final_Punctuation", "Pi Initial_Punctuation", "Po Other_Punctuation"),
        *("Ps Open_Punctuation", "S Symbol", "Sc Currency_Symbol", "Sk Modifier_Symbol", "Sm Math_Symbol"),
        *("So Other_Symbol", "Z Separator", "Zl Line_Separator", "Zp Paragraph_Separator", "Zs Space_Separator"),
    )
    for name in names.split()
}
"""The general categories that RE2 supports, by all their ECMA-262 names."""

_BOUNDS = re.compile(r"\{(\d+)(?:(,)(\d*))?\}")
_GROUP = re.compile(r"\?(?:(?P<plain>:)|(?P<look><?[=!])|P?<[^\W\d][\w$]*>|(?P<flags>[a-z]*(?:-[a-z]*)?)(?P<end>[:)]))")
_PROPERTY = re.compile(r"\{(?:(?:General_Category|gc|(?P<script>Script|sc))=)?(?P<name>\w+)\}")
_HEX = re.compile(r"x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,8})\}")


class PatternError(ValueError):
    """A pattern is not a regular expression; the text says why."""


@lru_cache(maxsize=4096)
def translate(pattern: str) -> str | None:
    """Translate an ECMA-262 pattern to RE2.

    Returns:
        The pattern for RE2; None if RE2 does not support it.

    Raises:
        PatternError: It is not a regular expression.
    """
    return _Translator(pattern).run()


class _Translator:
    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at: int = 0
        self._made: list[str] = []
        self._is_supported = True
        # Whether the last atom can be repeated.
        self._is_atom = False

    def run(self) -> str | None:
        open_groups = 0
        while self._at < len(self._pattern):
            character = self._pattern[self._at]
            self._at += 1
            if character == "(":
                open_groups += self._group()
            elif character == ")":
                if not open_groups:
                    raise PatternError("unmatched `)`")
                open_groups -= 1
                self._put(")")
            elif character in "*+?" or (character == "{" and _BOUNDS.match(self._pattern, self._at - 1)):
                self._quantifier(character)
            elif character == "|":
                self._put("|", is_atom=False)
            elif character in "^$":
                self._put(r"\A" if character == "^" else r"\z", is_atom=False)
            elif character == ".":
                self._put(_DOT)
            elif character == "[":
                self._put(self._class())
            elif character == "\\":
                self._escape()
            else:
                self._put(_literal(ord(character)))
        if open_groups:
            raise PatternError("unclosed `(`")
        return "".join(self._made) if self._is_supported else None

    def _put(self, text: str, *, is_atom: bool = True) -> None:
        self._made.append(text)
        self._is_atom = is_atom

    def _unsupported(self) -> str:
        self._is_supported = False
        return ""

    def _group(self) -> bool:
        """Read the rest of a group after `(`; False if it is already closed."""
        if not self._pattern.startswith("?", self._at):
            self._put("(?:", is_atom=False)
            return True
        match = _GROUP.match(self._pattern, self._at)
        if match is None:
            # Includes comments, atomic groups and conditions of other dialects.
            raise PatternError("unknown group: `(?" + self._pattern[self._at + 1 : self._at + 3] + "`")
        self._at = match.end()
        if match["look"]:
            self._unsupported()
        if match["flags"] is None:
            self._put("(?:", is_atom=False)
            return True
        if match["flags"] not in ("", "i"):
            # Other flags change the meaning of `.`, `^` and `$`.
            self._unsupported()
        self._put(f"(?{match['flags']}{match['end']}", is_atom=False)
        return match["end"] == ":"

    def _quantifier(self, character: str) -> None:
        if not self._is_atom:
            raise PatternError("nothing to repeat")
        text = character
        if character == "{":
            bounds = _BOUNDS.match(self._pattern, self._at - 1)
            assert bounds is not None
            least, comma, most = bounds.groups()
            if most and (len(most.lstrip("0")), most.lstrip("0")) < (len(least.lstrip("0")), least.lstrip("0")):
                raise PatternError(f"the bounds of `{bounds.group()}` are out of order")
            text = "{" + least + (comma or "") + (most or "") + "}"
            self._at = bounds.end()
        if self._pattern.startswith("?", self._at):
            text += "?"
            self._at += 1
        elif self._pattern.startswith("+", self._at):
            # Possessive in other dialects.
            self._unsupported()
            self._at += 1
        self._put(text, is_atom=False)

    # Escapes

    def _escape(self) -> None:
        character = self._escaped()
        if character in "bB":
            self._put("\\" + character, is_atom=False)
        elif character in _CLASSES:
            self._put(f"[{_CLASSES[character]}]")
        elif character in "123456789k":
            # A backreference: by number, or by name.
            self._at = self._skip_reference(character)
            self._put(self._unsupported())
        else:
            content = self._property(character)
            self._put(_literal(self._character(character)) if content is None else f"[{content}]")

    def _escaped(self) -> str:
        if self._at >= len(self._pattern):
            raise PatternError("trailing backslash")
        self._at += 1
        return self._pattern[self._at - 1]

    def _skip_reference(self, character: str) -> int:
        form = re.compile(r"<[^<>]*>" if character == "k" else r"\d*")
        match = form.match(self._pattern, self._at)
        return match.end() if match is not None else self._at

    def _property(self, character: str) -> str | None:
        r"""The class content for `\p{…}` or `\P{…}`; None for any other escape."""
        if character not in "pP":
            return None
        match = _PROPERTY.match(self._pattern, self._at)
        if match is None:
            return self._unsupported()
        self._at = match.end()
        name = match["name"] if match["script"] else _CATEGORIES.get(match["name"])
        if match["name"] == "ASCII" and character == "p":
            return r"\x{0}-\x{7f}"
        return self._unsupported() if name is None else f"\\{character}{{{name}}}"

    def _character(self, character: str) -> int:
        """The character that an escape represents."""
        if character in _CONTROLS:
            return _CONTROLS[character]
        if character == "0" and not self._pattern[self._at : self._at + 1].isdigit():
            return 0
        if character == "c" and re.match("[A-Za-z]", self._pattern[self._at : self._at + 1]):
            self._at += 1
            return ord(self._pattern[self._at - 1]) % 32
        match = _HEX.match(self._pattern, self._at - 1) if character in "xu" else None
        if match is None:
            if character.isalnum():
                # Letters in ECMA-262, but special in other dialects: `\A`, `\Z`, `\h`.
                self._unsupported()
            return ord(character)
        self._at = match.end()
        point = int(match[1] or match[2] or match[3], 16)
        if 0xD800 <= point < 0xDC00 and self._pattern.startswith("\\u", self._at):
            low = _HEX.match(self._pattern, self._at + 1)
            if low is not None and low[2] and 0xDC00 <= int(low[2], 16) < 0xE000:
                self._at = low.end()
                return 0x10000 + ((point - 0xD800) << 10) + int(low[2], 16) - 0xDC00
        if point > 0x10FFFF:
            raise PatternError(f"no character `\\{match.group()}`")
        if 0xD800 <= point < 0xE000:
            self._unsupported()
        return point

    # Classes

    def _class(self) -> str:
        """Read the rest of a class after `[`."""
        negated = self._pattern.startswith("^", self._at)
        if negated:
            self._at += 1
        content: list[str] = []
        while not self._pattern.startswith("]", self._at):
            content.append(self._range())
        self._at += 1
        if not content:
            return f"[{_ANY}]" if negated else f"[^{_ANY}]"
        return f"[{'^' if negated else ''}{''.join(content)}]"

    def _range(self) -> str:
        first, low = self._member()
        if not self._pattern.startswith("-", self._at) or self._pattern.startswith("-]", self._at):
            return first
        self._at += 1
        last, high = self._member()
        if low is None or high is None:
            # Annex B: a class cannot end a range, so the hyphen is literal.
            return first + _literal(ord("-")) + last
        if low > high:
            raise PatternError(f"the range from `{chr(low)}` to `{chr(high)}` is out of order")
        return f"{first}-{last}"

    def _member(self) -> tuple[str, int | None]:
        """One member of a class, and its character if it is a single one."""
        if self._at >= len(self._pattern):
            raise PatternError("unclosed `[`")
        character = self._pattern[self._at]
        self._at += 1
        if character != "\\":
            return _literal(ord(character)), ord(character)
        character = self._escaped()
        if character in _CLASSES:
            return _CLASSES[character], None
        content = self._property(character)
        if content is not None:
            return content, None
        point = 8 if character == "b" else self._character(character)
        return _literal(point), point


def _literal(point: int) -> str:
    character = chr(point)
    return character if character.isascii() and character.isalnum() else f"\\x{{{point:x}}}"
