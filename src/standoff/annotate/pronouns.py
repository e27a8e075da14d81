"""Mentions by pronoun: "he", "its", "we"."""

from __future__ import annotations

from standoff.annotate.mention import Kind, Mention, Surroundings
from standoff.annotate.nouns import table
from standoff.annotate.phrases import is_subject
from standoff.annotate.quotes import is_quoted
from standoff.records.document import EntityLabel

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), (EntityLabel.PERSON, "m", False)),
    **dict.fromkeys(("she", "her", "hers", "herself"), (EntityLabel.PERSON, "f", False)),
    **dict.fromkeys(("it", "its", "itself"), (EntityLabel.ORG, "", False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), (EntityLabel.GROUP, "", True)),
    **dict.fromkeys(("i", "me", "my", "myself"), (EntityLabel.PERSON, "", False)),
    **dict.fromkeys(("we", "us", "our", "ourselves"), (EntityLabel.GROUP, "", True)),
}
"""Whom each stands for: label, gender, whether several."""
FIRST_PERSON = table("i me my myself we us our ourselves")
OWNERS = table("its their his her our my")


def pronoun_at(index: int, around: Surroundings) -> Mention | None:
    """The pronoun at a word of a sentence: None for other words, for "it rained" and for "US", a country."""
    word = around.sentence.words[index]
    written = word.span.of(around.text)
    form = written.lower()
    if form not in PRONOUNS or word.relation == "expl" or written == "US":
        return None
    label, gender, plural = PRONOUNS[form]
    return Mention(
        span=word.span,
        label=label,
        confidence=1.0,
        kind=Kind.PRONOUN,
        sentence=around.number,
        words=(form,),
        head=form,
        plural=plural,
        subject=is_subject(word, around.sentence.words),
        verb=word.head,
        gender=gender,
        quoted=is_quoted(word.span, around.quotes),
    )
