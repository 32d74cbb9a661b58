"""The build of the compiled kernels; everything else stands in pyproject.toml.

The extension is optional: where no C compiler is at hand, Whence installs without it and uses the same kernels in
numpy.
"""

import os
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.bdist_wheel import bdist_wheel

NATIVE = Path("src/whence/kernels/native")


class StableWheel(bdist_wheel):
    """One wheel for all Python versions from 3.11 on."""

    def finalize_options(self) -> None:
        """Name the oldest Python that the wheel is for."""
        super().finalize_options()
        self.py_limited_api = "cp311"


setup(
    cmdclass={"bdist_wheel": StableWheel},
    ext_modules=[
        Extension(
            "whence.kernels._native",
            sources=sorted(path.as_posix() for path in NATIVE.glob("*.c")),
            depends=sorted(path.as_posix() for path in NATIVE.glob("*.h")),
            libraries=[] if os.name == "nt" else ["m"],
            py_limited_api=True,
            optional=True,
        )
    ],
)
