"""What points back is looked for only where a sign of it stands: nothing that points back is without one."""

from __future__ import annotations

import pytest

from whence.extract.citing.forms.backwords import BACK, BACK_HINT
from whence.extract.lexicon import compiled

_BACKS = (
    "Ibid., 14 | ibidem p. 3 | Ebd., S. 4 | ebenda | 71: I b i d ., p. 2 | Id. at 4 | id. at 9 | Berg, op. cit., 4"
    " | Berg loc. cit. | Berg art. cit. | Berg (wie Anm. 3), S. 4 | Berg (siehe Anm. 3) | Berg (s. oben, Fn. 12) | Berg a.a.O."
    " | Berg, a. a. O. | Berg, supra note 4 | Berg and Chen, supra at 9 | Berg, “Silt,” supra nn. 4"
)


@pytest.mark.parametrize("words", _BACKS.split(" | "))
def test_whatever_points_back_has_a_sign_of_it(words: str) -> None:
    found = compiled(BACK).search(words)
    assert found
    assert BACK_HINT.search(words, *found.span())
