"""Reads the text of scanned Indonesian government SOPs and says where they break the rules that govern them."""

__version__ = "0.1.0"
