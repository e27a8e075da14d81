// The verdict as a sentence, with its interval drawn.
import { get } from "./api.js";
import { h, loaded, svg, words } from "./dom.js";
import { count } from "./words.js";

export function verdictBox(parameters, on) {
  const box = h("section", { class: "verdict", "aria-labelledby": "verdict" });
  loaded(box, async () => content(await get("verdict", parameters), box, on));
  return box;
}

function content(verdict, box, on) {
  box.dataset.trend = verdict.trend;
  const { recent, reference } = verdict;
  return [
    h("span", { class: "trend" }, verdict.trend),
    h("h1", { id: "verdict" }, words(verdict.sentence)),
    verdict.ratio === null ? null : interval(verdict),
    h("p", {}, `${count(recent.incidents, "conflict incident")} in ${count(recent.coverage, "article")} of ${recent.since} to ${recent.until}; `,
      `${count(reference.incidents, "incident")} in ${count(reference.coverage, "article")} of ${reference.since} to ${reference.until}.`),
    verdict.shares.length ? h("p", {}, "Change a day by kind: ", verdict.shares.map((one) => h("span", { class: `badge ${one.kind}` }, `${one.kind} ${signed(one.change)}`))) : null,
    verdict.incidents.length ? h("p", {}, "What weighs most: ", verdict.incidents.map((id, at) => h("button", { type: "button", onclick: () => on.incident(id) }, `incident ${at + 1}`)).flatMap((one) => [one, " "])) : null,
  ].filter(Boolean);
}

// The rate ratio on a logarithmic line from 1/8 to 8.
function interval({ ratio, low, high, probability }) {
  const x = (value) => 20 + ((Math.log2(Math.min(8, Math.max(1 / 8, value))) + 3) / 6) * 460;
  const told = `rate ratio ${ratio.toFixed(2)}, 95 % interval ${low.toFixed(2)} to ${high.toFixed(2)}, probability of growth ${Math.round(probability * 100)} %`;
  const tick = (value, label) => [svg("line", { x1: x(value), x2: x(value), y1: 22, y2: 30, "stroke-width": 1 }), svg("text", { x: x(value), y: 44, "text-anchor": "middle" }, label)];
  return svg("svg", { class: "interval", viewBox: "0 0 500 50", role: "img", "aria-label": told },
    svg("title", {}, told),
    svg("line", { x1: 20, x2: 480, y1: 26, y2: 26, "stroke-width": 1, opacity: 0.5 }),
    ...tick(1 / 8, "÷8"), ...tick(1 / 2, "÷2"), ...tick(1, "as before"), ...tick(2, "×2"), ...tick(8, "×8"),
    svg("line", { x1: x(low), x2: x(high), y1: 26, y2: 26, "stroke-width": 6, "stroke-linecap": "round", opacity: 0.55 }),
    svg("path", { d: `M ${x(ratio)} 16 v 20`, "stroke-width": 3 }),
    svg("text", { x: x(ratio), y: 11, "text-anchor": "middle" }, ratio.toFixed(2)));
}

function signed(change) {
  const text = Math.abs(change).toFixed(2);
  return Number(text) === 0 ? text : `${change > 0 ? "+" : "−"}${text}`;
}
