"""For assistants: what a store knows as tools of the Model Context Protocol. Read-only; needs the extra `mcp`."""
