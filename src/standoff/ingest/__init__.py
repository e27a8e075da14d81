"""Ingest: files, folders, globs and standard input become articles, or rejections that say why not."""
