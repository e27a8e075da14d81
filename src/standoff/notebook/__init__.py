"""For notebooks: `import standoff as so`, then `so.code(text)` and `so.open("store")`; objects that show themselves."""
