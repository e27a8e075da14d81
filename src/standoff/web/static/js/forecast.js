// What to expect. The score comes first: whoever sees a forecast should know how good such ones were.
import { get } from "./api.js";
import { draw } from "./chart.js";
import { h, loaded } from "./dom.js";

export function forecastBox(parameters) {
  const box = h("div", {});
  loaded(box, async () => {
    const [found, spec] = await Promise.all([get("forecast", parameters), get("charts/forecast", { ...parameters, width: 340 })]);
    return content(found, spec);
  });
  return box;
}

function content(found, spec) {
  if (found.trouble) return h("p", { class: "empty" }, found.trouble);
  const target = h("div", { class: "chart" });
  queueMicrotask(() => draw(target, spec, "Expected conflict incidents with intervals; the table has the figures").catch((error) => target.replaceChildren(error.message)));
  return [
    score(found.scores),
    h("div", { class: "sides" }, target, h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Forecasts" }, h("table", {}, h("caption", {}, `Incidents expected after ${found.forecasts[0].made}; in most cases (about 80 %) between the two bounds`),
      h("thead", {}, h("tr", {}, ["days", "kind", "expected", "between", "any at all", "as ever"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, found.forecasts.map((one) => h("tr", {}, [one.days, one.kind, one.mean.toFixed(1), `${one.low} – ${one.high}`, `${Math.round(one.any * 100)} %`, one.base_mean.toFixed(1)].map((cell) => h("td", {}, String(cell))))))))),
    h("p", { class: "note" }, "Line: what is expected until each day. Dark: the middle half of the chances. Pale: about 80 % of them. Dashed: the rate of all days before."),
  ];
}

function score(rows) {
  if (!rows.length) return h("p", {}, "There is not enough history to score such forecasts.");
  return h("p", {}, "So far, for this pair: ", rows.map((row) => {
    const skill = row.skill === null ? "could not be compared" : row.skill > 0 ? `were ${Math.round(row.skill * 100)} % better than the long-run rate` : `were no better than the long-run rate (${Math.round(row.skill * 100)} %)`;
    return `${row.forecasts} forecasts over ${row.days} days ${skill}, and ${Math.round(row.covered * 100)} % of their intervals held. `;
  }));
}
