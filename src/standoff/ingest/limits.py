"""The numbers of this room, each with its reason."""

from __future__ import annotations

from typing import Final

#: How much of an input is looked at to tell its format: enough for a long first line of JSON Lines.
SNIFF_BYTES: Final = 65_536

#: The longest single article, in code points: books and archives in one file are a mistake in the input,
#: while the longest reports (full texts of resolutions, live tickers) stay well below.
ARTICLE_CHARS: Final = 1_000_000

#: The largest plain text file read: the longest article at four bytes a character, which UTF-8 never exceeds.
PLAIN_BYTES: Final = 4 * ARTICLE_CHARS

#: The longest line of JSON Lines or CSV: an article of full length with every character escaped as \uXXXX is
#: 6 MB (12 MB outside the basic plane), and its other fields need room.
LINE_BYTES: Final = 16_000_000

#: The largest `.json` document: it must be held in memory whole, unlike JSON Lines.
JSON_BYTES: Final = 256_000_000

#: The largest web page: scripts and inline pictures make pages ten times their text, and the extraction
#: takes up to five seconds a megabyte.
PAGE_BYTES: Final = 10_000_000

#: How deep the elements of a page may stand in each other: written pages stay below a hundred, and what takes them
#: apart calls itself for each.
MARKUP_DEPTH: Final = 2_000

#: Rows taken from a Parquet file at once: at the longest article that is 64 MB of text.
BATCH_ROWS: Final = 64

#: How much text the language is judged by: more changes nothing and costs time.
LANGUAGE_CHARS: Final = 2_000

#: With fewer letters than this the language is not judged: names outweigh the rest.
LANGUAGE_LETTERS: Final = 40

#: A text is refused only where the identifier gives English less than this chance: a short text full of foreign
#: names must not be lost.
ENGLISH_CHANCE: Final = 0.01

#: The fewest words that can say who did what.
PROSE_WORDS: Final = 3

#: The smallest share of letters and spaces among the characters of prose: tables of figures, code and
#: pictures made of signs fall below, reports lie above 0.9.
PROSE_SHARE: Final = 0.6

#: How much text whether it is prose is judged by, in characters.
PROSE_CHARS: Final = 20_000

#: How far into a text its headline, byline and date can stand: lines, and characters.
HEAD_LINES: Final = 6
HEAD_CHARS: Final = 1_200

#: The longest headline, in characters.
TITLE_CHARS: Final = 160

#: The longest line that can be a byline or a date line, in characters.
BYLINE_CHARS: Final = 100

#: Years in which news is dated: outside these, a number has been misread.
FIRST_YEAR: Final = 1800
LAST_YEAR: Final = 2100

#: How much of a file that is not UTF-8 its encoding is guessed from, in bytes: the guess is slow.
GUESS_BYTES: Final = 16_384

#: The fewest bytes beyond ASCII that a code page other than Windows-1252 is guessed from: with fewer, chance decides.
GUESS_EVIDENCE: Final = 20

#: How many times its size a compressed input may give: text shrinks to a tenth, the plainest logs to a fiftieth.
SWELL: Final = 200

#: How much any compressed input may give before that is asked, in bytes: what a reader holds at once is no more.
SWELL_FREE: Final = 16_000_000

#: How deep compressed inputs may stand in each other: a .gz in a .zip does, nests do not.
NESTED: Final = 3

#: The most members of a ZIP archive: their list is held in memory.
ZIP_MEMBERS: Final = 1_000_000

#: The largest ZIP archive that comes through a pipe: it must be copied to a file first.
ZIP_SPOOL_BYTES: Final = 4_000_000_000

#: The largest thing fetched from an address, in bytes after unpacking: three times the largest page.
FETCH_BYTES: Final = 32_000_000

#: Seconds to connect, seconds without a byte, and seconds for the whole: a server that drips must not hold up a run.
CONNECT_SECONDS: Final = 10.0
SILENT_SECONDS: Final = 20.0
FETCH_SECONDS: Final = 60.0

#: Redirects that are followed: browsers follow twenty, feeds need one or two.
REDIRECTS: Final = 5

#: Seconds between two requests to one host, where its robots.txt asks for none; and the most that it may ask for.
HOST_SECONDS: Final = 1.0
HOST_SECONDS_MOST: Final = 30.0

#: The largest robots.txt that is read (RFC 9309 asks for at least 500 KiB).
ROBOTS_BYTES: Final = 512_000

#: How much text of a feed's entry counts as the whole report, in characters; below that the linked page is read.
ENTRY_CHARS: Final = 1_200

#: The most entries taken from one feed: feeds have tens, and one without end is a fault.
FEED_ENTRIES: Final = 2_000

#: The most feeds named by one outline (OPML).
OUTLINE_FEEDS: Final = 10_000
