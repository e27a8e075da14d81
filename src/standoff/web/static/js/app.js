// The page: reads the address, asks the server, shows the view; every change of the view is a change of the address.
import { get, keepToken } from "./api.js";
import { asOf } from "./asof.js";
import { failure, h } from "./dom.js";
import { mapView } from "./map.js";
import { methodView } from "./method.js";
import { overview } from "./overview.js";
import { pairView, showArticle } from "./pair.js";
import { addressOf, state } from "./state.js";
import { theme } from "./theme.js";
import { learn } from "./words.js";

const main = document.getElementById("main");
const LOOK = 60000; // milliseconds until the page asks whether the store has grown
let meta = null;

function go(changes, how = {}) {
  history.pushState(null, "", addressOf(changes));
  fill();
  if (!how.keep || !keepList()) show();
  if (how.scroll) document.getElementById(how.scroll)?.scrollIntoView();
  else if (!how.keep) scrollTo(0, 0);
}

// An article is opened beside the list that it was chosen from; nothing else is drawn anew.
function keepList() {
  const box = main.querySelector(".split");
  if (!box) return false;
  const now = state();
  const last = document.activeElement?.dataset?.incident;
  showArticle(box, now, {
    event: (id) => go({ event: id }, { keep: true }),
    close: () => { go({ article: "", event: "" }, { keep: true }); (main.querySelector(`[data-incident="${CSS.escape(now.incident)}"]`) || main).focus(); },
  });
  if (now.article && last) document.getElementById("article")?.focus({ preventScroll: innerWidth > 992 });
  return true;
}

// The form follows the address when that changes, and else is left to whoever is typing in it.
function fill(names = ["a", "b", "over"]) {
  const now = state();
  for (const name of names) document.querySelector(`#ask [name="${name}"]`).value = now[name];
}

function show() {
  if (!meta) return; // it is shown when the server has said what there is
  const now = state();
  asOf(meta, now.as_of, go);
  const views = { method: () => methodView(meta), map: () => mapView(go) };
  const view = views[now.view] || (now.a || now.b ? () => pairView(go) : () => overview(go, meta));
  main.removeAttribute("aria-busy");
  main.replaceChildren(...view());
  document.title = now.a || now.b ? `${now.a} – ${now.b || "all"} · standoff` : "standoff";
}

async function begin() {
  try {
    meta = await get("meta");
  } catch (error) {
    main.removeAttribute("aria-busy");
    main.replaceChildren(error.status === 401 ? asking() : failure(error));
    return;
  }
  learn(meta.countries);
  document.body.dataset.generation = meta.generation;
  document.getElementById("countries").replaceChildren(...meta.countries.map((one) => h("option", { value: one.code }, one.name)));
  document.getElementById("footer").textContent = `standoff ${meta.version} · ${meta.articles.toLocaleString("en")} articles, ${meta.first} to ${meta.last} · read-only`;
  if (meta.trouble) say(meta.trouble);
  show();
}

function asking() {
  const form = h("form", {}, h("h1", {}, "This server asks for its token"),
    h("label", {}, "Token ", h("input", { type: "password", name: "token", autocomplete: "current-password", required: true })), " ",
    h("button", { type: "submit" }, "Enter"));
  form.addEventListener("submit", (event) => { event.preventDefault(); keepToken(form.elements.token.value.trim()); begin(); });
  return form;
}

function say(text, action = null) {
  const box = document.getElementById("news");
  box.hidden = false;
  box.replaceChildren(text, ...(action ? [" ", h("button", { type: "button", onclick: () => { box.hidden = true; action(); } }, "Show")] : []));
}

async function look() {
  if (document.hidden || !meta) return;
  const found = await get("meta").catch(() => null);
  if (found && found.generation !== meta.generation) say(`The store has grown: ${found.articles.toLocaleString("en")} articles now.`, begin);
}

document.getElementById("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  const given = Object.fromEntries(["a", "b", "over"].map((name) => [name, event.target.elements[name].value.trim()]));
  history.pushState(null, "", addressOf(given, { as_of: state().as_of, step: state().step }));
  show();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-go]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  fill();
  show();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && state().article) document.querySelector(".reading .close")?.click();
});
addEventListener("popstate", () => { fill(); show(); });
theme(show);
setInterval(look, LOOK);
fill(["a", "b", "over"].filter((name) => state()[name]));
begin();
