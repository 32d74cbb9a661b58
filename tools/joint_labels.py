"""What joins the assertions of a sentence by its dependency tree (Universal Dependencies), for `train_joints.py`.

In: a CoNLL-U file. Out: `Tree`s; for a run of one and a token in it, how the token joins: `own`, `shared`, `relative`
or `O`. What is joined inside a subordinate clause, a restrictive relative clause or an infinitive is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SPEECH = frozenset(
    """say tell think know believe ask note add report claim state explain announce suggest argue hope feel find show
    mean guess write see understand insist warn admit agree conclude indicate declare deny suppose wonder remember learn
    reveal recall point mention confirm describe""".split()
)
WORDS = frozenset("and but yet nor so &".split())
DASHES = frozenset(["-", "–", "—", "--"])
MARKS = DASHES | {";", ":"}
RELATIVE = frozenset("who which whom whose where when".split())
NONE = "O"


@dataclass(slots=True)
class Token:
    """A word of a tree with its place in the text."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: dict[str, str]
    head: int
    rel: str
    start: int = 0
    end: int = 0

    @property
    def kind(self) -> str:
        """The relation without its subtype."""
        return self.rel.partition(":")[0]


@dataclass(slots=True)
class Tree:
    """A sentence: tokens by number, from 1."""

    text: str
    tokens: dict[int, Token]
    kids: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    spans: dict[int, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, token in self.tokens.items():
            self.kids[token.head].append(number)
        for number in self.tokens:
            self._span(number)

    def _span(self, number: int) -> tuple[int, int]:
        if number not in self.spans:
            inner = [self._span(kid) for kid in self.kids[number]]
            self.spans[number] = (min([number, *(a for a, _ in inner)]), max([number, *(b for _, b in inner)]))
        return self.spans[number]

    def with_kind(self, number: int, *kinds: str) -> list[int]:
        """Its dependents of these relations."""
        return [kid for kid in self.kids[number] if self.tokens[kid].kind in kinds]

    def has_subject(self, number: int) -> bool:
        """Whether a subject of its own stands there."""
        return bool(self.with_kind(number, "nsubj", "csubj", "expl"))

    def is_finite(self, number: int) -> bool:
        """By its own form or by its auxiliary."""
        forms = [self.tokens[one] for one in (number, *self.with_kind(number, "aux", "cop"))]
        return any(token.feats.get("VerbForm") == "Fin" for token in forms)

    def runs(self) -> Iterator[int]:
        """The tops of what is cut by itself: the sentence, and finite contents of verbs of speech."""
        for number, token in self.tokens.items():
            told = token.kind == "ccomp" and self.is_finite(number) and self.tokens[token.head].lemma in SPEECH
            if token.head == 0 or told:
                yield number


def trees(path: Path) -> Iterator[Tree]:
    """The sentences of a CoNLL-U file whose tokens stand in their text."""
    text, rows = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# text ="):
            text = line[9:]
        elif line[:1].isdigit() and line.split("\t")[0].isdigit():
            rows.append(line.split("\t"))
        elif not line:
            tree = _tree(text, rows)
            if tree is not None:
                yield tree
            rows = []


def _tree(text: str, rows: list[list[str]]) -> Tree | None:
    tokens: dict[int, Token] = {}
    at = 0
    for row in rows:
        feats = dict(pair.split("=", 1) for pair in row[5].split("|") if "=" in pair)
        start = text.find(row[1], at)
        if not 0 <= start - at <= 3:
            return None
        at = start + len(row[1])
        tokens[int(row[0])] = Token(row[1], row[2], row[3], row[4], feats, int(row[6]), row[7], start, at)
    return Tree(text, tokens) if len(tokens) > 3 else None


def label(tree: Tree, number: int, top: int) -> str:
    """How token `number` joins what stands in the run of `top`."""
    form = tree.tokens[number].form.lower()
    if form in WORDS:
        return _of_conjunction(tree, number, top)
    if form in MARKS:
        return _of_mark(tree, number, top)
    return _of_comma(tree, number, top) if form == "," else NONE


def _of_conjunction(tree: Tree, number: int, top: int) -> str:
    token = tree.tokens[number]
    second = token.head
    if token.kind != "cc" or second < number or tree.tokens[second].kind != "conj":
        return NONE
    return _pair(tree, (tree.tokens[second].head, second), number, top)


def _of_mark(tree: Tree, number: int, top: int) -> str:
    """The clause behind a semicolon, colon or dash that no second dash closes."""
    first, last = tree.spans[top]
    if tree.tokens[number].form == "-" and tree.tokens[number].start == tree.tokens[number - 1].end:
        return NONE
    for at in range(number + 1, min(number + 40, last + 1)):
        head = tree.tokens[at].head
        if head == 0 or first <= head < number:
            return _behind_mark(tree, at, number, top)
    return NONE


def _behind_mark(tree: Tree, at: int, number: int, top: int) -> str:
    token = tree.tokens[at]
    if not (tree.is_finite(at) and tree.has_subject(at)):
        joined = token.kind == "conj" and token.head > 0
        return _pair(tree, (token.head, at), number, top) if joined else NONE
    if token.head == 0:
        return "own"
    if token.kind not in ("conj", "parataxis", "appos") or tree.with_kind(at, "mark"):
        return NONE
    dash = tree.tokens[number].form in DASHES
    if dash and any(tree.tokens[one].form in DASHES for one in range(at + 1, tree.spans[top][1] + 1)):
        return NONE
    if _is_aside(tree, at) or not tree.is_finite(token.head):
        return NONE
    return "own" if _asserts(tree, token.head, top) else NONE


def _is_aside(tree: Tree, at: int) -> bool:
    """ "…, he said"."""
    token = tree.tokens[at]
    return token.kind == "parataxis" and token.lemma in SPEECH and tree.spans[at][1] - tree.spans[at][0] < 5


def _of_comma(tree: Tree, number: int, top: int) -> str:
    relative = _of_relative(tree, number)
    if relative is not None:
        return relative
    token = tree.tokens[number]
    second = tree.tokens.get(token.head)
    if second is None or token.head < number or second.head > number:
        return NONE
    if second.kind == "conj" and not any(one < token.head for one in tree.with_kind(token.head, "cc")):
        return _pair(tree, (second.head, token.head), number, top)
    spliced = second.kind == "parataxis" and second.lemma not in SPEECH and second.head > 0
    if spliced and tree.is_finite(token.head) and tree.has_subject(token.head) and tree.is_finite(second.head):
        return "own" if _asserts(tree, second.head, top) else NONE
    return NONE


def _of_relative(tree: Tree, number: int) -> str | None:
    """A relative clause behind the comma; None where no relative word follows."""
    for at in range(number + 1, number + 5):
        word = tree.tokens.get(at)
        if word is not None and word.lemma.lower() in RELATIVE:
            verb = _relative_verb(tree, at)
            begins = verb is not None and tree.spans[verb][0] in (number, number + 1) and verb > at
            told = verb is not None and begins and tree.is_finite(verb) and tree.tokens[verb].head < number
            return "relative" if told else None
    return None


def _relative_verb(tree: Tree, at: int) -> int | None:
    for _ in range(6):
        if tree.tokens[at].rel == "acl:relcl":
            return at
        at = tree.tokens[at].head
        if at == 0:
            return None
    return None


def _asserts(tree: Tree, at: int, top: int) -> bool:
    """Whether the clause is asserted in the run, and not subordinate in it."""
    while at != top:
        token = tree.tokens[at]
        if token.rel == "acl:relcl":
            first = tree.spans[at][0]
            return tree.tokens[first].form == "," or (first > 1 and tree.tokens[first - 1].form in {",", *DASHES})
        if token.kind not in ("conj", "parataxis"):
            return token.kind == "root"
        at = token.head
    return True


def _pair(tree: Tree, pair: tuple[int, int], number: int, top: int) -> str:
    """How two coordinated predicates stand to each other."""
    first, second = pair
    if not _asserts(tree, first, top) or not tree.is_finite(first) or tree.with_kind(second, "mark"):
        return NONE
    if tree.has_subject(second):
        return "own" if tree.is_finite(second) else NONE
    if not tree.is_finite(second) and not _shares_auxiliary(tree, first, second):
        return NONE
    earlier = [one for one in tree.with_kind(first, "conj") if one < second]
    last = earlier[-1] if earlier else first
    verbs = all(tree.tokens[one].upos == "VERB" for one in (last, second)) and not tree.with_kind(second, "aux", "cop")
    single = not _has_object(tree, last, number) and (verbs or not tree.is_finite(second))
    return NONE if single else "shared"


def _shares_auxiliary(tree: Tree, first: int, second: int) -> bool:
    """ "Will be open and give work", "was seen in Rome and taken to Bari"."""
    helping = [tree.tokens[one] for one in tree.with_kind(first, "aux", "cop")]
    if not helping or tree.tokens[second].upos != "VERB":
        return False
    form = tree.tokens[second].feats.get("VerbForm")
    if tree.with_kind(first, "cop"):
        return form == "Inf" and any(token.xpos == "MD" for token in helping)
    return tree.tokens[first].feats.get("VerbForm") == form


def _has_object(tree: Tree, verb: int, number: int) -> bool:
    """Whether the predicate has more than its verb before the joint: "trained and armed men" is one assertion."""
    if tree.tokens[verb].upos not in ("VERB", "AUX"):
        return True
    between = (tree.tokens[one] for one in range(verb + 1, number))
    return any(token.upos not in ("ADV", "PUNCT", "CCONJ") and token.kind != "conj" for token in between)
