"""Small closed word lists that the reading of phrases needs."""

from __future__ import annotations

from standoff.gazetteer.keys import word_set

PARTICLES = word_set("al el bin ben ibn de del della di da dos van von der den la le abu ul ad as ash")
PREPOSITIONS = word_set(
    """of for in from at near with who which that on by against to inside outside under across over during after
    before into around among whose where when including named called as between about without amid through
    linked loyal belonging affiliated aligned calling claiming wearing carrying demanding seeking trying
    protesting working fighting living accused opposed holding"""
)
ABBREVIATIONS = word_set(
    "mt ft gov sen rep gen col lt maj sgt mr mrs ms dr st capt adm prof rev jr sr dept brig cmdr hon pres amb n s"
)
# Words that begin sentences or name days and months: capital letters that make no name.
PLAIN = word_set(
    """the a an this that these those he she it they we i you his her its their our my but and or if in on at of
    for from by with as after before while when since until although though because so then there here what
    who which how why one two three four five six seven eight nine ten monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november
    december mr mrs ms dr also not no yes however meanwhile more most many some all both each earlier later
    last next new now just even still only other another several according despite during under over between
    against about into through"""
)
PRONOUNS = word_set(
    """he she they it him her them his their its we us our i me my who whom whose himself herself themselves itself"""
)
OWNERS = word_set("his her its their our my")
MANY = word_set("they them their we us our it its themselves itself")
FORMER = word_set("former ex ousted deposed toppled late then onetime fugitive exiled disgraced")
NOT_ITS_OWN = word_set(
    """backed led allied born based sponsored supported trained supplied made funded style bound controlled held
    occupied ruled run"""
)
LED = word_set("led commanded dominated")
RELATIONAL = word_set(
    """ally allies enemy enemies foe foes neighbor neighbors neighbour neighbours rival rivals adversary adversaries
    partner partners"""
)
"""Who stands to somebody so is not of his country."""
ANTI = word_set("anti pro non post pre ex")
OF = word_set("of for with from")
PLACE_WORDS = word_set("in at near from inside outside across around of on to")
WORLD = word_set("western foreign foreigners international world global multinational worldwide")
STATES = word_set("countries nations governments powers")
OF_ANY = word_set("all other neighbouring neighboring many several most some those both these")
"""Words before STATES that leave open whose they are; so does no word at all."""
INTERNATIONAL = word_set("international global multinational")
FOREIGN_OFFICES = word_set("ministry minister ministers office policy secretary affairs department service")
SAYS = word_set("said says told that to is was has had will")
TOLD = word_set("met told sent saw made held beat put shot hit let left quit")
"""Verbs before a name, besides those in -ed and -s, that are no title."""
WHO = word_set("who said which and but he she")
TAIL_WORDS = word_set("for with who against the by which")
NOT_OF = word_set("against who which that")
ARTICLES = word_set("a an the")
SUFFIXES = word_set("jr sr ii iii iv")
