// Where it happens: circles on outlines that come with the package.
import { get } from "./api.js";
import { draw } from "./chart.js";
import { h, loaded } from "./dom.js";
import { exportBar } from "./export.js";
import { question, state } from "./state.js";
import { called, count } from "./words.js";

export function mapView(go) {
  const now = state();
  const asked = { ...question(now), b: now.b };
  const box = h("div", {});
  const drawing = { view: null };
  loaded(box, async () => {
    const width = Math.max(300, Math.min(1300, Math.floor((document.getElementById("main").clientWidth - 40) / 10) * 10));
    const [found, spec] = await Promise.all([get("map", asked), get("charts/map", { ...asked, width })]);
    return content(found, spec, go, drawing);
  });
  const who = now.a ? ` between ${called(now.a)} and ${now.b ? called(now.b) : "all others"}` : "";
  return [h("h1", {}, `Where events${who} take place`), box, exportBar(asked, [["Places (CSV)", "map", {}]], drawing)];
}

function content(found, spec, go, drawing) {
  if (!found.items.length) return h("p", { class: "empty" }, "No event names a place that is known.");
  const target = h("div", { class: "chart" });
  queueMicrotask(async () => {
    try {
      drawing.view = await draw(target, spec, "Map of event places; the table below has the same figures");
      drawing.view.addEventListener("click", (_, item) => item?.datum?.country && go({ view: "", a: item.datum.country, b: "all" }));
    } catch (error) { target.replaceChildren(error.message); }
  });
  return [target,
    h("p", { class: "note" }, `Red: mostly conflict; green: mostly cooperation. ${count(found.elsewhere, "event")} without a place that is known.`),
    h("details", {}, h("summary", {}, "The same as a table"), h("div", { class: "scroll" }, h("table", {},
      h("thead", {}, h("tr", {}, ["place", "country", "events", "of conflict", "of cooperation"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, found.items.slice(0, 200).map((one) => h("tr", {}, [one.name, called(one.country), one.events, one.conflict, one.cooperation].map((cell) => h("td", {}, String(cell)))))))))];
}
