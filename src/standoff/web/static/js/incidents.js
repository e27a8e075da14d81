// The list of incidents; one that is opened shows its mentions, and a mention opens its article.
import { get } from "./api.js";
import { failure, h, loaded, words } from "./dom.js";
import { act, called, count, joined, STATUSES } from "./words.js";

const AT_ONCE = 100;
const KEPT = 4; // so many hundreds of rows are in the page; those far above and below are fetched again when they are near

export function incidentList(parameters, on, chosen) {
  const list = h("ol", { class: "rows" });
  const told = h("p", { role: "status", class: "told" });
  const before = h("button", { type: "button", hidden: true }, "Show those before");
  const more = h("button", { type: "button", hidden: true }, "Show more");
  const cursors = [""]; // where each hundred begins, as far as it is known
  const parts = []; // the rows of each hundred that is shown
  let first = 0; // the first of these hundreds
  let loading = false;

  // Show the hundred before the first or after the last, and drop the one at the other end where there are many.
  async function load(up) {
    const at = up ? first - 1 : first + parts.length;
    if (loading || at < 0 || cursors[at] === undefined) return;
    loading = true;
    try {
      const page = await get("incidents", { ...parameters, limit: AT_ONCE, cursor: cursors[at] });
      const rows = page.items.map((one) => row(one, on, chosen));
      if (up) { list.prepend(...rows); parts.unshift(rows); } else { list.append(...rows); parts.push(rows); }
      if (page.next) cursors[at + 1] = page.next;
      const gone = parts.length > KEPT ? (up ? parts.pop() : parts.shift()) : [];
      for (const one of gone) one.remove();
      first = up ? at : at - parts.length + 1;
      tell(page.total);
    } catch (error) {
      told.replaceChildren(failure(error));
    }
    loading = false;
  }

  function tell(total) {
    list.start = first * AT_ONCE + 1;
    before.hidden = first === 0;
    more.hidden = cursors[first + parts.length] === undefined;
    const shown = `, ${(first * AT_ONCE + 1).toLocaleString("en")} to ${Math.min(total, (first + parts.length) * AT_ONCE).toLocaleString("en")} shown`;
    told.textContent = total ? `${count(total, "incident")}${total > AT_ONCE ? shown : ""}` : "No incident matches. Widen the days, leave out what it is over, or show everything that was said.";
  }

  for (const [button, up] of [[before, true], [more, false]]) {
    button.addEventListener("click", () => load(up));
    new IntersectionObserver((entries) => { if (entries[0].isIntersecting && !button.hidden) load(up); }, { rootMargin: "600px" }).observe(button);
  }
  load(false);
  return h("div", {}, told, before, list, more);
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
