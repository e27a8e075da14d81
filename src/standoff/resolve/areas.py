"""Which states a word for a part of the world may mean: "the Latin American country" is one of these.

After the regions of mledoze/countries, as facts; the words by use (Gulf, Arab League, Balkans, Nordic Council).
"""

from __future__ import annotations

from standoff.gazetteer.keys import word_set

AREAS: dict[str, frozenset[str]] = {
    area: word_set(states)
    for area, states in {
        "african": (
            "AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ETH GAB GHA GIN GMB GNB GNQ KEN "
            "LBR LBY LSO MAR MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM SSD STP SWZ SYC TCD TGO "
            "TUN TZA UGA ZAF ZMB ZWE"
        ),
        "arab": ("ARE BHR COM DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TUN YEM"),
        "asian": (
            "AFG ARE ARM AZE BGD BHR BRN BTN CHN GEO HKG IDN IND IRN IRQ ISR JOR JPN KAZ KGZ KHM KOR KWT LAO "
            "LBN LKA MDV MMR MNG MYS NPL OMN PAK PHL PRK PSE QAT SAU SGP SYR THA TJK TKM TLS TUR TWN UZB VNM "
            "YEM"
        ),
        "balkan": ("ALB BGR BIH GRC HRV MKD MNE ROU SRB SVN XKX"),
        "baltic": ("EST LTU LVA"),
        "caribbean": ("ATG BHS BRB CUB DMA DOM GRD HTI JAM KNA LCA TTO VCT"),
        "caucasus": ("ARM AZE GEO"),
        "central african": ("AGO BDI CAF CMR COD COG GAB GNQ RWA SSD STP TCD"),
        "central american": ("BLZ CRI GTM HND NIC PAN SLV"),
        "central asian": ("AFG KAZ KGZ TJK TKM UZB"),
        "east african": ("BDI COM DJI ERI ETH KEN MDG MOZ MUS MWI RWA SDN SOM SSD SYC TZA UGA ZMB ZWE"),
        "east asian": ("CHN HKG JPN KOR MNG PRK TWN"),
        "eastern european": ("AUT BGR BLR CZE HUN MDA POL ROU RUS SVK SVN UKR"),
        "european": (
            "ALB AND AUT BEL BGR BIH BLR CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ISL ITA LIE "
            "LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SMR SRB SVK SVN SWE UKR VAT XKX"
        ),
        "gulf": ("ARE BHR IRN IRQ KWT OMN QAT SAU"),
        "latin american": (
            "ARG BLZ BOL BRA CHL COL CRI CUB DOM ECU GTM GUY HND HTI MEX NIC PAN PER PRY SLV SUR URY VEN"
        ),
        "middle eastern": ("ARE BHR EGY IRN IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR YEM"),
        "nordic": ("DNK FIN ISL NOR SWE"),
        "north african": ("DZA EGY LBY MAR SDN TUN"),
        "pacific": ("FJI FSM KIR MHL NRU PLW PNG SLB TON TUV VUT WSM"),
        "scandinavian": ("DNK NOR SWE"),
        "south american": ("ARG BOL BRA CHL COL ECU GUY PER PRY SUR URY VEN"),
        "south asian": ("AFG BGD BTN IND LKA MDV NPL PAK"),
        "southeast asian": ("BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM"),
        "southern african": ("AGO BWA LSO MOZ MWI NAM SWZ ZAF ZMB ZWE"),
        "west african": ("BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SLE TGO"),
        "western european": ("AUT BEL CHE DEU ESP FRA GBR IRL ITA LIE LUX MCO NLD PRT"),
    }.items()
}
ONE_STATE = word_set("country nation state kingdom republic sultanate emirate monarchy")
"""Nouns after which the words mean one state of the area."""


def area_of(parts: list[str]) -> frozenset[str]:
    """The states of the area that a phrase names before a word for one state; empty where it is no such phrase. `parts`
    are the words as parts of keys."""
    if not parts or parts[-1] not in ONE_STATE:
        return frozenset()
    pairs = (" ".join(parts[i : i + 2]) for i in range(len(parts) - 2))
    return next((AREAS[one] for one in (*pairs, *parts) if one in AREAS), frozenset())
