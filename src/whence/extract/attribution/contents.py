"""Where a content begins and ends.

In: a `Sentence`, a cue and its subject. Out: word ranges. Ends are cut before a second cue of the same speaker, before
"according to", at the end of a subordinate cue clause, and behind a quotation that closes with a comma or full stop.
"""

from __future__ import annotations

import re

from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.phrases import Range, clause_at
from whence.extract.attribution.subjects import Subject
from whence.extract.attribution.tagging import ACCORDING, Sentence

_ENDING = re.compile(r"[();.,C-]")
_ANY = re.compile(r".", re.DOTALL)
"""Tags at which a content may end; at any word where "according to" may follow."""


def content_after(s: Sentence, start: int, cue: int, subject: Subject | None) -> list[Range]:
    """The content that begins at `start`, behind its cue."""
    if s.tags[start] in "Q":
        return quoted_run(s, start)
    end = content_end(s, start, cue, subject)
    while end > start and s.tags[end - 1] in ",;:-C":
        end -= 1
    return [(start, end)] if end > start else []


def phrase_from(s: Sentence, start: int, cue: int, subject: Subject | None) -> list[Range]:
    """A noun phrase as content: it ends before a relative or participial afterthought, a place or an occasion."""
    if s.tags[start] == "Q":
        return quoted_run(s, start)
    end = content_end(s, start, cue, subject)
    for i in range(start + 1, end):
        after = s.tags[i + 1 : i + 2]
        if s.tags[i] == "-" or (s.tags[i] == "," and after in ("W", "G", "C", "S", "R", "I")) or s.words[i] == "during":
            end = i
            break
    while end > start and s.tags[end - 1] in ",;:-C":
        end -= 1
    return [(start, end)] if end > start else []


def quoted_run(s: Sentence, start: int) -> list[Range]:
    """A quotation and what belongs to it: further quotations joined by a few words, or the rest of a mixed clause."""
    inner = s.words[start].rstrip("\"”’'»` ")
    stop = s.stop
    if inner.endswith((",", ".", "?", "!")) or start + 1 >= stop:
        return [(start, start + 1)]
    further = s.tags.find("Q", start + 1, min(stop, start + 8))
    if further > 0:
        return [(start, quoted_run(s, further)[0][1])]
    following = s.tags[start + 1]
    if following in ",;-)":
        return [(start, start + 1)]
    return [(start, content_end(s, start, start, None))]


def content_end(s: Sentence, start: int, cue: int, subject: Subject | None) -> int:
    """The index behind the last word of a content that begins at `start`."""
    stop = _bracket_end(s, cue)
    subordinate = subject is not None and is_subordinate(s, subject)
    relative = subject is not None and (subject.kind in ("relative", "aside") or _in_relative(s, subject))
    citing = s.words[cue] in ("citing", "quoting")
    depth = 0
    for sign in (_ANY if s.marks & ACCORDING else _ENDING).finditer(s.tags, start + 1, stop):
        i, tag = sign.start(), sign.group()
        if tag in "()":
            depth += 1 if tag == "(" else -1
        elif depth > 0:
            continue
        elif (
            tag == ";"
            or (tag == "." and i < stop - 1 and s.words[i] in ("?", "!"))
            or (tag == "," and _cut_at_comma(s, i, subordinate=subordinate, relative=relative, citing=citing))
            or (tag == "-" and _cue_follows(s, i + 1, 14))
            or (tag == "C" and _joined_cue(s, i))
            or (s.words[i] == "according" and s.words[i + 1 : i + 2] == ["to"] and i > start + 2)
        ):
            return i
    return stop


def _bracket_end(s: Sentence, cue: int) -> int:
    """The closing bracket where the cue stands inside brackets, else the sentence's end."""
    opened = s.tags.rfind("(", 0, cue)
    if opened >= 0 and ")" not in s.tags[opened:cue]:
        closed = s.tags.find(")", cue)
        if closed > 0:
            return closed
    return s.stop


def _in_relative(s: Sentence, subject: Subject) -> bool:
    """ "the plan, which the mayor says is ready, …"."""
    return subject.edge > 0 and s.tags[subject.edge - 1] == "W" and s.words[subject.edge - 1] in ("which", "who")


def is_subordinate(s: Sentence, subject: Subject) -> bool:
    """Whether the cue clause opens with "while", "although", "as" … before a main clause."""
    at = subject.edge
    if subject.kind in ("opening", "aside"):
        return True
    if at == 0:
        return False
    word = s.words[at - 1]
    return word in lexicon().lists["contents_subordinators"] and (
        at < 3 or s.tags[at - 2] in ",-;Q" or s.tags[at - 2] in "C"
    )


def _cut_at_comma(s: Sentence, comma: int, *, subordinate: bool, relative: bool, citing: bool) -> bool:
    after = comma + 1
    if after >= len(s.words):
        return True
    word, tag = s.words[after], s.tags[after]
    if citing and (tag in "VAETCRPG" or clause_at(s, after)):
        return True
    if subordinate and tag not in "CW" and _main_clause(s, after):
        return True
    if relative and tag in "VAE":
        return True
    if word in lexicon().lists["gerund_links"] and after in s.verbs:
        return True
    if tag == "C":
        return _cue_follows(s, after + 1, 6) or (word == "but" and clause_at(s, after + 1))
    return word in ("while", "although", "though", "whereas", "prompting")


def _main_clause(s: Sentence, at: int) -> bool:
    return clause_at(s, at, limit=20) or s.tags[at] == "Q"


def _cue_follows(s: Sentence, at: int, reach: int) -> bool:
    """Whether a short subject (or none) and a cue of speech come next."""
    for i in range(at, min(len(s.words), at + reach)):
        verb = s.verbs.get(i)
        if (
            verb is not None
            and verb.form in ("past", "participle", "s")
            and ("s" in verb.patterns or "o" in verb.patterns)
        ):
            return s.tags[i] in "VEv" and not (i and s.tags[i - 1] in "DI")
        if s.tags[i] not in "KLPDRANC":
            return False
    return False


def _joined_cue(s: Sentence, joint: int) -> bool:
    """ "… and added that": a second cue of the same speaker."""
    at = joint + 1
    while at < len(s.words) and s.tags[at] in "RAN":
        at += 1
    verb = s.verbs.get(at)
    if verb is None or verb.form not in ("past", "s", "participle") or verb.lemma in lexicon().lists["contents_inward"]:
        return False
    if s.words[joint] == "but" or "s" in verb.patterns or "o" in verb.patterns:
        following = s.tags[at + 1 : at + 2]
        return bool(following) and (s.tags[at] in "V" or following in "TQPDKWOI:o,")
    return False


def content_before(s: Sentence, edge: int) -> list[Range]:
    """The content that stands before source and cue, whose first word is `edge`."""
    end = edge
    while end > 0 and s.tags[end - 1] in ",-:":
        end -= 1
    if end == 0:
        return []
    start = _start_before(s, end)
    return [(start, end)] if end > start else []


def is_complete(s: Sentence, words: Range) -> bool:
    """Whether the words can be a content by themselves: a quotation, or a main clause with a verb."""
    start, end = words
    if "Q" in s.tags[start:end]:
        return True
    if s.tags[start] in "SWEB":
        comma = s.tags.find(",", start, end)
        return comma > 0 and clause_at(s, comma + 1, limit=end - comma)
    if s.tags[start] == "G" or (s.tags[start] == "I" and not clause_at(s, start + 1, limit=end - start)):
        return False
    return any(tag in "VAEBv" for tag in s.tags[start:end])


def _start_before(s: Sentence, end: int) -> int:
    """The sentence's start, or behind an earlier clause that does not belong."""
    at = 0
    if end > 1 and s.tags[end - 2 : end] == ":Q":
        return end - 1
    for i in range(end - 1, -1, -1):
        if s.tags[i] == ";":
            at = i + 1
            break
    while at < end and s.tags[at] in ",":
        at += 1
    return at


def resumed(s: Sentence, right: int, *, quoted: bool, whole: bool = True) -> list[Range]:
    """What goes on behind an interrupting cue: "A," he said, "B"; A, he said, B."""
    stop = s.stop
    right = _past_setting(s, right, stop)
    following = s.tags.find("Q", right, stop)
    if quoted and following >= 0:
        return _quoted_rest(s, right, following, stop)
    if (
        right + 2 < stop
        and s.tags[right] == ","
        and (_resumes(s, right + 1) or (not whole and s.tags[right + 1] not in "G"))
    ):
        return [(right + 1, content_end(s, right + 1, right, None))]
    return []


def _past_setting(s: Sentence, right: int, stop: int) -> int:
    """Past "earlier in the hearing", "on Tuesday", up to the comma behind it."""
    if right < stop and s.tags[right] in "IRHK" and s.tags[right] != ",":
        comma = s.tags.find(",", right, min(stop, right + 10))
        if comma > 0 and not any(tag in "VAEBQTW" for tag in s.tags[right:comma]):
            return comma
    return right


def _quoted_rest(s: Sentence, right: int, following: int, stop: int) -> list[Range]:
    if any(tag in "VA" for tag in s.tags[right:following]):
        return []
    if any(i in s.verbs and s.tags[i] in "VEG" and "s" in s.verbs[i].patterns for i in range(right, following)):
        return []
    last = s.tags.rfind("Q", following, stop)
    return [(following, last + 1)]


def _resumes(s: Sentence, at: int) -> bool:
    tag, word = s.tags[at], s.words[at]
    if (
        tag in "GWT"
        or s.tags[at : at + 2] == "IW"
        or word in ("a", "an", "who", "adding")
        or (at in s.verbs and s.tags[at] != "v")
    ):
        return False
    if tag == "C":
        return not _cue_follows(s, at + 1, 6)
    return tag not in "S" or clause_at(s, at + 1)
