// Where one begins: who is at odds with whom, what changed, what is new.
import { get } from "./api.js";
import { briefBox } from "./brief.js";
import { h, loaded } from "./dom.js";
import { exportBar } from "./export.js";
import { incidentList } from "./incidents.js";
import { showArticle } from "./pair.js";
import { state } from "./state.js";
import { called } from "./words.js";

const SIDES = 10; // rows and columns that fit a laptop

export function overview(go, meta) {
  const now = state();
  const on = {
    open: (incident, article, event) => go({ incident: incident.id, article, event }, { keep: true }),
    event: (id) => go({ event: id }, { keep: true }),
    close: () => go({ article: "", event: "" }, { keep: true }),
  };
  if (!meta.articles) return [h("h1", {}, "This store is empty"), h("p", { class: "empty" }, "Code some reports into it: standoff code REPORTS --store DIR. The page follows by itself.")];
  const matrix = h("div", {});
  loaded(matrix, async () => pairs(await get("pairs", { as_of: now.as_of }), go));
  const box = h("div", { class: "split" }, incidentList({ as_of: now.as_of }, on, now.incident));
  if (now.article) showArticle(box, now, on);
  return [
    h("h1", {}, "Who is at odds with whom"),
    matrix,
    exportBar({ as_of: now.as_of }, [["Pairs (CSV)", "pairs", {}], ["Incidents (CSV)", "incidents", { limit: 100000 }]]),
    h("h2", {}, "What changed"),
    ...briefBox(now, meta.last, go),
    h("h2", { id: "incidents" }, "The latest incidents"),
    box,
  ];
}

function pairs(found, go) {
  const conflict = (one) => one.words + one.threats + one.acts;
  const weights = new Map();
  for (const one of found.items) for (const code of [one.actor, one.recipient]) weights.set(code, (weights.get(code) || 0) + conflict(one) * 2 + one.cooperation + one.before);
  const codes = [...weights].filter(([, weight]) => weight).sort((x, y) => y[1] - x[1]).slice(0, SIDES).map(([code]) => code);
  if (!codes.length) return h("p", { class: "empty" }, `No incident between two countries from ${found.since} to ${found.until}. Choose another day above, or name two sides.`);
  const cells = new Map(found.items.map((one) => [`${one.actor} ${one.recipient}`, one]));
  const most = Math.max(1, ...found.items.map(conflict));
  return [
    h("p", {}, `Incidents of conflict from ${found.since} to ${found.until}, rows towards columns; ▲ and ▼: more or fewer than in as many days before. Choose one to see it.`),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Matrix of pairs" }, h("table", { class: "matrix" },
      h("thead", {}, h("tr", {}, h("td", {}), codes.map((code) => h("th", { scope: "col", title: called(code) }, code)))),
      h("tbody", {}, codes.map((actor) => h("tr", {}, h("th", { scope: "row" }, called(actor)),
        codes.map((recipient) => cell(actor, recipient, cells.get(`${actor} ${recipient}`), most, go))))))),
  ];
}

function cell(actor, recipient, pair, most, go) {
  if (actor === recipient) return h("td", { class: "none" }, "–");
  const number = pair ? pair.words + pair.threats + pair.acts : 0;
  const before = pair ? pair.before : 0;
  const arrow = number > before ? " ▲" : number < before ? " ▼" : "";
  const label = `${called(actor)} towards ${called(recipient)}: ${number}, ${before} before`;
  const button = h("button", { type: "button", "aria-label": label, title: label, onclick: () => go({ a: actor, b: recipient }) }, `${number}${arrow}`);
  button.style.setProperty("--level", (0.45 * number) / most);
  return h("td", {}, button);
}
