// The list of incidents; one that is opened shows its mentions, and a mention opens its article.
import { get } from "./api.js";
import { failure, h, loaded, words } from "./dom.js";
import { act, called, count, joined, STATUSES } from "./words.js";

const AT_ONCE = 100;

export function incidentList(parameters, on, chosen) {
  const list = h("ol", { class: "rows" });
  const told = h("p", { role: "status", class: "told" });
  const more = h("button", { type: "button", hidden: true }, "Show more");
  const box = h("div", {}, told, list, more);
  let next = "";
  let loading = false;

  async function load() {
    if (loading) return;
    loading = true;
    try {
      const page = await get("incidents", { ...parameters, limit: AT_ONCE, cursor: next });
      list.append(...page.items.map((one) => row(one, on, chosen)));
      next = page.next;
      more.hidden = !next;
      told.textContent = page.total ? `${count(page.total, "incident")}${next ? `, ${list.children.length} shown` : ""}` : "No incident matches. Widen the days, leave out what it is over, or show everything that was said.";
    } catch (error) {
      told.replaceChildren(failure(error));
    }
    loading = false;
  }

  more.addEventListener("click", load);
  new IntersectionObserver((entries) => { if (entries[0].isIntersecting && next) load(); }, { rootMargin: "600px" }).observe(more);
  load();
  return box;
}

function row(incident, on, chosen) {
  const detail = h("div", { hidden: true });
  const button = h("button", { type: "button", class: "row", "aria-expanded": "false", "data-incident": incident.id },
    h("span", { class: "when" }, incident.date, " "),
    h("span", { class: "what" }, `${joined(incident.actors)} ${act(incident.type)} ${joined(incident.recipients)}`), " ",
    incident.kind ? h("span", { class: `badge ${incident.kind}` }, incident.kind) : null,
    h("span", { class: `badge ${incident.status}` }, STATUSES[incident.status] || incident.status),
    incident.denied_by.map((one) => h("span", { class: "badge denied" }, `denied by ${called(one)}`)),
    h("span", { class: "badge" }, count(incident.articles.length, "article")),
    incident.evidence ? h("span", { class: "quote" }, words(incident.evidence)) : null);

  function open(focus) {
    const opening = button.getAttribute("aria-expanded") === "false";
    button.setAttribute("aria-expanded", String(opening));
    detail.hidden = !opening;
    if (opening) {
      loaded(detail, () => mentions(incident, on, focus));
    }
  }

  button.addEventListener("click", () => open(true));
  if (incident.id === chosen) queueMicrotask(() => open(false));
  return h("li", {}, button, detail);
}

// The mentions, the first report first; it is opened at once where someone chose the incident.
async function mentions(incident, on, opening) {
  const page = await get("events", { id: incident.events.slice(0, 100), limit: 100 });
  page.items.sort((one, other) => incident.events.indexOf(one.id) - incident.events.indexOf(other.id));
  if (opening && page.items.length) on.open(incident, page.items[0].article, page.items[0].id);
  return h("ul", { class: "mentions" }, page.items.map((event) => h("li", {},
    h("button", { type: "button", onclick: () => on.open(incident, event.article, event.id) }, `${event.published} ${event.publisher || "article"}`), " ",
    h("span", { class: `badge ${event.status}` }, STATUSES[event.status] || event.status),
    event.said_by.map((one) => h("span", { class: "badge" }, "according to ", words(one.text || one.name || called(one.country)))),
    event.denied_by.map((one) => h("span", { class: "badge denied" }, `denied by ${one.country ? called(one.country) : one.text}`)))));
}
