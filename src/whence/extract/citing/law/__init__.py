"""How laws, judgments and what lawyers cite beside them are worded; no walk, no library."""
