// Which days the chart shows: by the mouse (a stretch drawn over the strip of coverage), by buttons and by keys.
import { h } from "./dom.js";

const DAY = 86400000;
const LEAST = 7 * DAY;
const MOVES = { in: "Zoom in", out: "Zoom out", earlier: "Earlier", later: "Later", all: "All days" };
const KEYS = { "+": "in", "=": "in", "-": "out", ArrowLeft: "earlier", ArrowRight: "later", 0: "all" };

const day = (time) => new Date(time).toISOString().slice(0, 10);

// The first and the last moment that a chart has data of.
export function whole(spec) {
  const rows = spec.vconcat[1].data.values;
  return [Math.min(...rows.map((row) => Date.parse(row.start))), Math.max(...rows.map((row) => Date.parse(row.end)))];
}

// A range after a move; null where it is all days.
export function moved(range, [first, last], how) {
  const [from, to] = range || [first, last];
  const width = to - from;
  if (how === "all") return null;
  const wide = { in: Math.max(LEAST, width / 2), out: Math.min(last - first, width * 2) }[how] || width;
  const shift = { earlier: -width / 2, later: width / 2 }[how] || (width - wide) / 2;
  const start = Math.min(Math.max(from + shift, first), last - wide);
  return wide >= last - first ? null : [start, start + wide];
}

// The specification with a stretch of days drawn over its strip.
export function zoomed(spec, range) {
  if (!range) return spec;
  const [main, strip] = spec.vconcat;
  return { ...spec, vconcat: [main, { ...strip, params: strip.params.map((one) => ({ ...one, value: { x: range } })) }] };
}

// The range that an address names; null where it names none that lies within the data.
export function rangeOf(now, [first, last]) {
  const [from, to] = [Date.parse(now.from), Date.parse(now.to) + DAY];
  return from < to && from < last && to > first ? [Math.max(from, first), Math.min(to, last)] : null;
}

export function addressed(range) {
  return range ? { from: day(range[0]), to: day(range[1] - DAY) } : { from: "", to: "" };
}

// Buttons and keys; `on` is called with the name of a move.
export function zoomBar(chart, on) {
  const told = h("span", { role: "status" });
  const bar = h("div", { class: "bar", role: "group", "aria-label": "Days shown" },
    Object.entries(MOVES).map(([how, name]) => h("button", { type: "button", onclick: () => on(how) }, name)), told);
  const press = (event) => {
    const how = KEYS[event.key];
    if (!how || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    on(how);
  };
  for (const place of [bar, chart]) place.addEventListener("keydown", press);
  return { bar, tell: (range) => { told.textContent = range ? `${day(range[0])} to ${day(range[1] - DAY)}` : ""; } };
}
