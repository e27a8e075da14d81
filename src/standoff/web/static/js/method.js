// The method box: every weight, window and gap.
import { get } from "./api.js";
import { h, loaded, words } from "./dom.js";
import { state } from "./state.js";
import { count } from "./words.js";

export function methodView(meta) {
  const box = h("div", {});
  loaded(box, async () => content(await get("method", { as_of: state().as_of }), meta));
  return [h("h1", {}, "How these figures come about"), box];
}

function table(caption, heads, rows) {
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption }, h("table", {}, h("caption", {}, caption),
    h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
    h("tbody", {}, rows.map((row) => h("tr", {}, row.map((cell) => h("td", {}, String(cell))))))));
}

function content(method, meta) {
  const gaps = method.gaps.map((one) => [one.since, one.until, one.days]);
  return [
    h("p", {}, `The store holds ${count(meta.articles, "article")} from ${meta.first} to ${meta.last}, ${count(meta.events, "event")}, read by ${meta.coders.join(", ") || "nobody"}. ${count(meta.rejections, "text, sentence or claim was", "texts, sentences and claims were")} left out.`),
    meta.has_text ? null : h("p", { class: "notice" }, "The words of the articles are withheld in this store; places and codes are kept."),
    h("h2", {}, "What counts as what"), table("Kinds", ["type", "status", "adds to", "score"], method.kinds.map((one) => [one.type, one.status, one.kind, one.score])),
    h("h2", {}, "The verdict's numbers"), ...method.reasons.split(/\n\s*\n/).map((part) => h("p", {}, words(part.replace(/\s+/g, " ")))),
    table("Numbers", ["name", "value"], method.numbers.map((one) => [one.name, one.value])),
    h("h2", {}, "Days without an article"), gaps.length ? table("Gaps", ["from", "to", "days"], gaps) : h("p", {}, "None."),
    h("h2", {}, "What was left out, and why"), meta.reasons.length ? table("Rejections", ["reason", "how many"], meta.reasons.map((one) => [one.name, one.count])) : h("p", {}, "Nothing."),
    h("h2", {}, "Who reports"), table("Publishers", ["publisher", "articles"], meta.publishers.map((one) => [one.name, one.count])),
  ].filter(Boolean);
}
