// One pair: verdict, mirrored series, incidents, the article behind them.
import { get } from "./api.js";
import { articlePanel } from "./article.js";
import { draw } from "./chart.js";
import { claimsBox } from "./claims.js";
import { pairExports } from "./export.js";
import { h, loaded } from "./dom.js";
import { forecastBox } from "./forecast.js";
import { incidentList } from "./incidents.js";
import { addressOf, question, state } from "./state.js";
import { verdictBox } from "./verdict.js";
import { addressed, moved, rangeOf, whole, zoomBar, zoomed } from "./zoom.js";

const STEPS = { day: "days", week: "weeks", month: "months" };

export function pairView(go) {
  const now = state();
  const asked = question(now);
  const drawing = { view: null };
  const on = {
    incident: (id) => go({ incident: id, since: "", until: "", way: "", kind: "", all: "" }),
    open: (incident, article, event) => go({ incident: incident?.id || now.incident, article, event }, { keep: true, scroll: incident ? "" : "incidents" }),
    event: (id) => go({ event: id }, { keep: true }),
    close: () => go({ article: "", event: "" }, { keep: true }),
  };
  return [
    verdictBox(asked, on),
    h("h2", {}, "Day by day"),
    steps(now, go),
    ...chartBox(asked, now, go, drawing),
    table(asked, now, go),
    pairExports(asked, now, drawing),
    h("h2", { id: "incidents" }, "What happened, and who says so"),
    chosen(now, go),
    split(asked, now, on),
    h("h2", {}, "Alleged by one, denied by the other"),
    claimsBox(asked, on),
    h("h2", {}, "What to expect"),
    forecastBox(asked),
  ];
}

function stepOf(now) {
  return STEPS[now.step] ? now.step : "week";
}

function steps(now, go) {
  return h("div", { class: "bar", role: "group", "aria-label": "Length of a bar" }, Object.entries(STEPS).map(([step, name]) =>
    h("button", { type: "button", "aria-pressed": String(stepOf(now) === step), onclick: () => go({ step }) }, name)));
}

function chartBox(asked, now, go, drawing) {
  const box = h("div", { class: "chart", role: "figure", "aria-label": "Incidents over time; the table below has the same figures" });
  const width = () => Math.max(300, Math.min(1300, Math.floor((document.getElementById("main").clientWidth - 130) / 10) * 10));
  const zoom = zoomBar(box, (how) => drawing.zoom?.(how));
  loaded(box, async () => {
    const target = h("div");
    const spec = await get("charts/series", { ...asked, step: stepOf(now), width: width() });
    const days = whole(spec);
    let range = rangeOf(now, days);
    const keep = () => { zoom.tell(range); history.replaceState(null, "", addressOf(addressed(range))); };
    const paint = async () => {
      try {
        drawing.view = await draw(target, zoomed(spec, range), "Mirrored bars of incidents in both directions");
        drawing.view.addEventListener("click", (_, item) => item?.datum?.kind && item.datum.end && go(period(item.datum), { scroll: "incidents" }));
        drawing.view.addSignalListener("brush", (_, drawn) => { range = Object.values(drawn)[0]?.map(Number) || null; keep(); });
      } catch (error) {
        target.replaceChildren(h("p", { class: "error", role: "alert" }, error.message));
      }
    };
    drawing.zoom = (how) => { range = moved(range, days, how); keep(); paint(); };
    zoom.tell(range);
    queueMicrotask(paint);
    return target;
  });
  return [box, zoom.bar];
}

// The days, the way and the kind that a bar stands for. Vega may have made numbers of the days.
function period(bar) {
  const day = (value, less = 0) => new Date(new Date(value).getTime() - less).toISOString().slice(0, 10);
  return {
    since: day(bar.start), until: day(bar.end, 86400000), way: bar.high > 0 ? "there" : "back", kind: bar.kind,
    incident: "", article: "", event: "", all: "",
  };
}

function table(asked, now, go) {
  const body = h("div", { class: "scroll" });
  const details = h("details", {}, h("summary", {}, "The same as a table"), body);
  details.addEventListener("toggle", () => {
    if (details.open && !body.hasChildNodes()) loaded(body, async () => rows(await get("charts/series", { ...asked, step: stepOf(now) }), go));
  });
  return details;
}

function rows(spec, go) {
  const bars = spec.vconcat[0].layer.find((one) => one.mark.type === "bar").data.values;
  if (!bars.length) return h("p", { class: "empty" }, "No incident is counted between these two in these days.");
  return h("table", {},
    h("thead", {}, h("tr", {}, ["from", "direction", "kind", "incidents"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, bars.map((bar) => h("tr", {}, h("td", {}, bar.start), h("td", {}, bar.direction), h("td", {}, bar.kind),
      h("td", {}, h("button", { type: "button", onclick: () => go(period(bar), { scroll: "incidents" }), "aria-label": `Show the ${bar.incidents} incidents` }, bar.incidents))))));
}

function chosen(now, go) {
  const days = now.since ? `${now.since} to ${now.until}` : "";
  return h("div", { class: "bar" },
    h("button", { type: "button", "aria-pressed": String(!now.all && !now.since), onclick: () => go({ all: "", since: "", until: "", way: "", kind: "" }) }, "What is counted"),
    h("button", { type: "button", "aria-pressed": String(Boolean(now.all)), onclick: () => go({ all: "1", since: "", until: "", way: "", kind: "" }) }, "Everything that was said"),
    days ? h("span", {}, `${days}${now.kind ? `, ${now.kind}` : ""}${now.way === "back" ? ", from the second side" : now.way ? ", from the first side" : ""}`) : null,
    days ? h("button", { type: "button", onclick: () => go({ since: "", until: "", way: "", kind: "" }) }, "All days") : null);
}

function split(asked, now, on) {
  const back = now.way === "back";
  const parameters = {
    ...asked, a: back ? asked.b : asked.a, b: back ? asked.a : asked.b, directed: now.way ? "true" : "",
    counted: now.all ? "" : "true", since: now.since, until: now.until, kind: now.kind,
  };
  if (now.incident && !now.article) Object.assign(parameters, { counted: "", id: now.incident });
  const box = h("div", { class: "split" }, incidentList(parameters, on, now.incident));
  if (now.article) showArticle(box, now, on);
  return box;
}

// Put the article of the state beside the list, without drawing the list anew.
export function showArticle(box, now, on) {
  box.querySelector(".reading")?.remove();
  box.classList.toggle("open", Boolean(now.article));
  if (now.article) box.append(articlePanel(now.article, now.event, on));
}

