"""Quotations changed in known ways, and what each change calls for."""
