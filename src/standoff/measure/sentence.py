"""The verdict in one sentence, never a number without what it was counted from."""

from __future__ import annotations

from standoff.measure.rule import RULE, Rule
from standoff.records.series import Question
from standoff.records.verdict import Trend, Verdict, Window


def sentence(verdict: Verdict, rule: Rule = RULE) -> str:
    """What the verdict says, aloud."""
    about = f"Tension {between(verdict.question)}"
    counted = f"{incidents(verdict.recent)}, {verdict.reference.incidents} in the {verdict.reference.days} days before"
    if verdict.ratio is None or verdict.low is None or verdict.high is None or verdict.probability is None:
        return f"{about}: too little data to say. {capital(counted)}; {lacking(verdict, rule)}."
    interval = f"{verdict.low:.2f} to {verdict.high:.2f}"
    rate = f"the rate per article read is {times(verdict.ratio)} the earlier one (95 % interval {interval}"
    if verdict.trend is Trend.TOO_LITTLE:
        return f"{about}: too little data to say. {capital(counted)}; {rate}, too wide to call)."
    if verdict.trend is Trend.EASING:
        sure = f"probability of easing {percent(1 - verdict.probability)}"
    else:
        sure = f"probability of growth {percent(verdict.probability)}"
    since = f" since {verdict.onset}" if verdict.onset else ""
    driver = f", driven by {verdict.driver}" if verdict.driver else ""
    return f"{about} is {verdict.trend}{since}{driver}: {counted}; {rate}), {sure}."


def lacking(verdict: Verdict, rule: Rule) -> str:
    """Why there is no rate to compare."""
    recent, reference = verdict.recent, verdict.reference
    if reference.days < rule.least_reference_days:
        return f"at least {rule.least_reference_days} days are needed to compare with"
    if not recent.coverage or not reference.coverage:
        return f"nothing was read in the {f'{recent.days} days' if not recent.coverage else 'days before'}"
    return f"fewer than {rule.least_incidents} in all are too few to compare"


def capital(text: str) -> str:
    """A text as a sentence of its own begins."""
    return text[0].upper() + text[1:]


def between(question: Question) -> str:
    """Between whom, over what."""
    over = f" over {question.over.name}" if question.over else ""
    if question.directed:
        return f"from {question.a.name} toward {question.b.name}{over}"
    return f"between {question.a.name} and {question.b.name}{over}"


def incidents(window: Window) -> str:
    """The count of a window with its days."""
    many = "incident" if window.incidents == 1 else "incidents"
    return f"{window.incidents} conflict {many} in the {window.days} days to {window.until}"


def times(ratio: float) -> str:
    """A ratio in words: 2.4 times."""
    return f"{ratio:.1f} times" if ratio >= 1.05 else f"{ratio:.2f} times"


def percent(probability: float) -> str:
    """A probability as people write it, never rounded to certainty."""
    if probability > 0.999:
        return "over 99.9 %"
    if probability < 0.01:
        return "under 1 %"
    return f"{100 * probability:.1f} %" if probability > 0.99 else f"{100 * probability:.0f} %"
