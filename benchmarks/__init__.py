"""Speed and memory. The commands keep numpy to one thread, and so do these scripts: before numpy is first imported."""

from standoff.settings import hold_threads

hold_threads()
