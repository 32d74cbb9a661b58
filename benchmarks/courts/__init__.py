"""Scripts of what courts and official papers print, and how they become texts."""
