// What is shown, to take away: tables, pictures, a link, a citation.
import { file } from "./api.js";
import { h } from "./dom.js";

export function pairExports(asked, now, drawing) {
  const step = now.step || "week";
  return exportBar(asked, [
    ["Series (CSV)", "series", { step }], ["Incidents (CSV)", "incidents", { counted: "true", limit: 100000 }],
    ["Claims (CSV)", "claims", {}], ["Forecast (CSV)", "forecast", {}],
  ], drawing);
}

// `tables` are rows of label, path and parameters; `drawing` holds the chart's view where there is a chart.
export function exportBar(asked, tables, drawing = null) {
  const told = h("span", { role: "status" });
  const button = (name, action) => h("button", { type: "button", onclick: async () => {
    told.textContent = "";
    try { told.replaceChildren((await action()) || ""); } catch (error) { told.textContent = error.message; }
  } }, name);
  const table = (path, parameters) => async () => save(URL.createObjectURL(await file(path, { ...asked, ...parameters, format: "csv" })), `${name(asked)}-${path}.csv`);
  const picture = (form) => async () => {
    if (!drawing.view) return "The chart is not drawn yet.";
    save(await drawing.view.toImageURL(form, form === "png" ? 2 : 1), `${name(asked)}.${form}`);
  };
  return h("div", { class: "bar", role: "group", "aria-label": "Take away" },
    tables.map(([label, path, parameters]) => button(label, table(path, parameters))),
    drawing ? [button("PNG", picture("png")), button("SVG", picture("svg"))] : [],
    button("Copy the link", () => copy(location.href, "The link is copied.")),
    button("Copy a citation", () => copy(citation(), "The citation is copied.")), told);
}

function name(asked) {
  return ["standoff", asked.a, asked.b, asked.over, asked.as_of].filter(Boolean).join("-").replace(/[^\w-]+/g, "_");
}

export function citation() {
  const day = new Date().toISOString().slice(0, 10);
  const sentence = document.querySelector("main h1")?.textContent || document.title;
  return `${sentence.replace(/[^.!?]$/, "$&.")} standoff, store ${document.body.dataset.generation}, seen ${day}, ${location.href}`;
}

// Where the browser keeps the clipboard from a page (an address without encryption), the text is shown to be copied.
export async function copy(text, told) {
  if (!navigator.clipboard) return h("input", { readonly: true, value: text, "aria-label": "To copy", onfocus: (event) => event.target.select() });
  await navigator.clipboard.writeText(text);
  return told;
}

function save(url, as) {
  const link = h("a", { href: url, download: as });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
