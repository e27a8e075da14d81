"""What a party's words were found to mean."""

from __future__ import annotations

import msgspec


class Alternative(msgspec.Struct, frozen=True):
    """Another reading that was near."""

    country: str
    sector: str
    name: str
    id: str


class Resolution(msgspec.Struct, frozen=True, kw_only=True):
    """Country and sector under the codebook, the country empty where nothing supports one; the name and Wikidata id of
    what is known; the office held that day; confidence in the country, 0 to 1; the reasons, as they counted. `role` is
    the role word that describes it, `standing` that of a `Candidate`, `introduced` the offset at which the article
    first says who it is (-1: not asked), `among` the states of which the words mean one (empty: any)."""

    country: str = ""
    sector: str = ""
    name: str = ""
    id: str = ""
    office: str = ""
    confidence: float = 0.0
    reasons: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    role: str = ""
    standing: str = ""
    introduced: int = -1
    among: frozenset[str] = frozenset()

    def but(
        self,
        *,
        country: str | None = None,
        sector: str | None = None,
        confidence: float | None = None,
        reason: str = "",
    ) -> Resolution:
        """The same with some fields changed and a reason added."""
        return msgspec.structs.replace(
            self,
            country=self.country if country is None else country,
            sector=self.sector if sector is None else sector,
            confidence=self.confidence if confidence is None else confidence,
            reasons=(*self.reasons, reason) if reason else self.reasons,
        )


NOTHING = Resolution(reasons=("no word names a party",))
