// What is shown, to take away: tables, pictures, a link, a citation.
import { file } from "./api.js";
import { h } from "./dom.js";

export function exportBar(asked, now, drawing) {
  const step = now.step || "week";
  const told = h("span", { role: "status" });
  const button = (name, action) => h("button", { type: "button", onclick: async () => {
    told.textContent = "";
    try { told.textContent = (await action()) || ""; } catch (error) { told.textContent = error.message; }
  } }, name);
  const table = (path, parameters) => async () => save(URL.createObjectURL(await file(path, { ...asked, ...parameters, format: "csv" })), `${name(asked)}-${path}.csv`);
  const picture = (form) => async () => {
    if (!drawing.view) return "The chart is not drawn yet.";
    save(await drawing.view.toImageURL(form, form === "png" ? 2 : 1), `${name(asked)}.${form}`);
  };
  return h("div", { class: "bar", role: "group", "aria-label": "Take away" },
    button("Series (CSV)", table("series", { step })),
    button("Incidents (CSV)", table("incidents", { counted: "true", limit: 100000 })),
    button("PNG", picture("png")), button("SVG", picture("svg")),
    button("Copy the link", () => copy(location.href, "The link is copied.")),
    button("Copy a citation", () => copy(citation(asked), "The citation is copied.")), told);
}

function name(asked) {
  return ["standoff", asked.a, asked.b, asked.over, asked.as_of].filter(Boolean).join("-").replace(/[^\w-]+/g, "_");
}

function citation(asked) {
  const day = new Date().toISOString().slice(0, 10);
  const sentence = document.getElementById("verdict")?.textContent || `${asked.a} and ${asked.b}`;
  return `${sentence} standoff, store ${document.body.dataset.generation}, seen ${day}, ${location.href}`;
}

async function copy(text, told) {
  await navigator.clipboard.writeText(text);
  return told;
}

function save(url, as) {
  const link = h("a", { href: url, download: as });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
