"""Papers of a lawsuit whose first side a parser of references left out: "Complaint, Lee v. Rye Corp., No. 1:06-cv-753".

In: a text, where the stretch begins in which a reference was read, and the reference. Out: the reference from the
paper's kind on, where that and one side with its "v." stand right in front of it.

>>> flat = "See Complaint, Lee v. Rye Corp., No. 1:06-cv-753 (D.D.C. 2006)."
>>> found = with_sides(flat, 0, Reference("a", flat.index("Rye"), len(flat), {"title": "Rye Corp."}))
>>> flat[found.start : found.end], found.work["title"]
('Complaint, Lee v. Rye Corp., No. 1:06-cv-753 (D.D.C. 2006).', 'Lee v. Rye Corp.')
"""

from __future__ import annotations

from dataclasses import replace

import regex

from whence.models import Reference

_PAPER = regex.compile(
    r"(?:(?:First|Second|Third|Amended|Criminal|Superseding|Consolidated|Verified)\s){0,3}"
    r"(?:Complaint|Indictment|Petition|Information|Affidavit|Motion|Order|Judgment|Plea\sAgreement),\s(?:in\s)?"
    r"(?P<side>\p{Lu}[^,;()]{1,80}\sv\.\s)$"
)
_FARTHEST = 140


def with_sides(flat: str, low: int, reference: Reference) -> Reference:
    """The reference with the kind of paper and the side in front of it."""
    first = max(low, reference.start - _FARTHEST)
    found = _PAPER.search(flat, first, reference.start) if flat.endswith(" v. ", first, reference.start) else None
    if found is None or reference.work is None:
        return reference
    note = " ".join(flat[found.start() : reference.end].split())
    custom = {**reference.work.get("custom", {}), "note": note}
    title = f"{found['side']}{reference.work.get('title', '')}"
    return replace(reference, start=found.start(), work={**reference.work, "title": title, "custom": custom})
