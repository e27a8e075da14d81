// An article with the words of one event highlighted.
import { get } from "./api.js";
import { h, loaded, shown, words } from "./dom.js";
import { act, called, count, joined, STATUSES } from "./words.js";

const LABELS = { evidence: "", actor: "actor", recipient: "recipient", trigger: "trigger", source: "according to", cue: "cue", status: "status", place: "place" };

export function articlePanel(id, event, on) {
  const panel = h("section", { class: "reading", "aria-label": "Article", tabindex: "-1", id: "article" });
  loaded(panel, async () => content(await get(`articles/${encodeURIComponent(id)}`), event, on));
  return panel;
}

function content(reading, chosen, on) {
  const told = reading.events.find((one) => one.event.id === chosen) || reading.events[0];
  const about = [reading.publisher, reading.published].filter(Boolean).join(", ");
  return [
    h("button", { type: "button", onclick: on.close, class: "close" }, "Close the article"),
    h("h2", {}, reading.title ? words(reading.title) : reading.withheld ? "Title withheld" : "Untitled article"),
    h("p", {}, ...shown(about), reading.link ? [" · ", h("a", { href: reading.link, rel: "noopener noreferrer external", target: "_blank" }, "the original")] : []),
    told ? facts(told.event) : h("p", { class: "empty" }, "No event was read in this article."),
    reading.withheld ? withheld(reading, told) : text(reading, told, on),
    reading.events.length > 1 ? others(reading, told, on) : null,
  ].flat().filter(Boolean);
}

function facts(event) {
  const chain = event.said_by.map((one) => [words(party(one)), one.cue && one.cue.text ? h("span", {}, " (“", words(one.cue.text), "”)") : ""]);
  return h("div", { class: "facts-box" },
    h("p", {},
      h("strong", {}, joined(codes(event.actors)), " ", act(event.type), " ", joined(codes(event.recipients))), " ",
      h("span", { class: `badge ${event.status}` }, STATUSES[event.status] || event.status),
      event.denied_by.map((one) => h("span", { class: "badge denied" }, `denied by ${one.country ? called(one.country) : one.text}`))),
    h("dl", { class: "facts" },
      fact("According to", chain.length ? chain.flatMap((one, at) => (at ? [", ", one] : [one])).flat() : "the article itself"),
      fact("Happened", event.date ? `${event.date} (${event.date_basis})` : "on a day that the article does not say"),
      event.over.length ? fact("Over", joined(event.over)) : null,
      event.place ? fact("Place", words(event.place.name || event.place.text)) : null,
      fact("Read as", `${event.type}${event.mode ? `, ${event.mode}` : ""}; score ${event.score}; ${Math.round(event.confidence * 100)} % sure; ${event.coder}`)));
}

function fact(name, ...value) {
  return [h("dt", {}, name), h("dd", {}, ...value.flat())];
}

function party(one) {
  return one.text || one.name || called(one.country) || "somebody";
}

function codes(parties) {
  return parties.map((one) => one.country || one.name || one.text || "somebody");
}

function withheld(reading, told) {
  const place = (one) => `${one.start}:${one.end}`;
  return h("div", { class: "notice" },
    h("p", {}, `The words are withheld: this store keeps places and codes alone. The article has ${count(reading.characters, "character")}.`),
    told ? h("p", {}, `In it the sentence stands at ${told.event.evidence.map(place).join(", ")}, the trigger at ${place(told.event.trigger)}. Whoever has the article can put the words back with standoff align.`) : null);
}

function text(reading, told, on) {
  const box = h("div", { class: "text", dir: "auto", lang: reading.language || null });
  box.append(...segments(reading, told, on));
  setTimeout(() => box.querySelector("mark.trigger")?.scrollIntoView({ block: "center" }));
  return box;
}

// Cut the text wherever a mark begins or ends; offsets are UTF-16 units, as slice counts.
export function segments(reading, told, on) {
  const marks = told ? told.marks : [];
  const hints = reading.events.filter((one) => one !== told)
    .flatMap((one) => one.marks.filter((mark) => mark.role === "trigger").map((mark) => ({ ...mark, event: one.event.id })));
  const cuts = [...new Set([0, reading.text.length, ...[...marks, ...hints].flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, at) => {
    const start = cuts[at];
    const here = (mark) => mark.start <= start && mark.end >= end;
    const pieces = shown(reading.text.slice(start, end));
    const roles = marks.filter(here);
    const hint = hints.find(here);
    if (!roles.length && !hint) return pieces;
    const labels = [...new Set(roles.filter((mark) => mark.end === end).map((mark) => LABELS[mark.role]).filter(Boolean))];
    const names = [...new Set(roles.map((mark) => mark.role)), hint && !roles.some((mark) => mark.role === "trigger") ? "other" : ""].filter(Boolean);
    return h("mark", {
      class: names.join(" "), "data-label": labels.join(", ") || null,
      title: names.includes("other") ? "another event: show it" : null,
      onclick: names.includes("other") ? () => on.event(hint.event) : null,
    }, ...pieces);
  });
}

function others(reading, told, on) {
  return h("details", {},
    h("summary", {}, `All ${count(reading.events.length, "event")} of this article`),
    h("ul", { class: "mentions" }, reading.events.map(({ event }) => h("li", {},
      h("button", { type: "button", "aria-current": event.id === told.event.id ? "true" : null, onclick: () => on.event(event.id) },
        `${joined(codes(event.actors))} ${act(event.type)} ${joined(codes(event.recipients))}`), " ",
      h("span", { class: `badge ${event.status}` }, STATUSES[event.status] || event.status)))));
}
