"""Reading: bytes in, `Reading`s out. One file per format."""
