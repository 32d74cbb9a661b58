"""Pictures of text.

In: a payload and languages. Out: a draft (`reader`); `ocr` makes the lines, by tesseract, for scanned PDFs, too.
"""
