// What changed since the day before, or the week before.
import { get } from "./api.js";
import { h, loaded } from "./dom.js";
import { act, called, joined } from "./words.js";

const DAY = 86400000;

export function briefBox(now, last, go) {
  const box = h("div", {});
  const show = (days) => {
    const until = Date.parse(now.as_of || last);
    loaded(box, async () => content(await get("brief", { as_of: now.as_of, since: new Date(until - days * DAY).toISOString().slice(0, 10) }), go));
    for (const one of choice.children) one.setAttribute("aria-pressed", String(one.dataset.days === String(days)));
  };
  const choice = h("div", { class: "bar", role: "group", "aria-label": "Since" }, [[1, "since the day before"], [7, "since a week before"], [28, "since four weeks before"]]
    .map(([days, name]) => h("button", { type: "button", "data-days": days, onclick: () => show(days) }, name)));
  show(7);
  return [choice, box];
}

function content(brief, go) {
  const pair = (verdict) => verdict.question;
  const code = (side) => side.codes.join(",") || "all";
  const incident = (one) => h("li", {}, h("button", { type: "button", onclick: () => go({ a: one.actors[0] || "", b: one.recipients[0] || "", incident: one.id, all: "1" }) }, `${joined(one.actors)} ${act(one.type)} ${joined(one.recipients)}`),
    ` ${one.date}`, one.denied_by.length ? h("span", { class: "badge denied" }, `denied by ${one.denied_by.map(called).join(", ")}`) : null);
  const part = (title, rows) => rows.length ? [h("h3", {}, title), h("ul", { class: "mentions" }, rows)] : [];
  const parts = [
    part("The verdict turned", brief.turned.map((turn) => h("li", {}, h("button", { type: "button", onclick: () => go({ a: code(pair(turn.now).a), b: code(pair(turn.now).b) }) }, `${pair(turn.now).a.name} and ${pair(turn.now).b.name}`), ` ${turn.before} → `, h("strong", {}, turn.now.trend)))),
    part("Newly contested", brief.contested.map(incident)),
    part("New between these two", brief.firsts.map(incident)),
  ].flat();
  return parts.length ? parts : h("p", { class: "empty" }, `Nothing changed from ${brief.since} to ${brief.until}: ${brief.pairs} pairs were judged.`);
}
