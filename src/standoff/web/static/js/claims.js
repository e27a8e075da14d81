// Contested claims side by side: who alleges, who denies.
import { get } from "./api.js";
import { h, loaded, words } from "./dom.js";
import { act, called, count, joined } from "./words.js";

export function claimsBox(parameters, on) {
  const box = h("div", {});
  loaded(box, async () => content(await get("claims", parameters), on));
  return box;
}

function content(claims, on) {
  if (!claims.length) return h("p", { class: "empty" }, "No allegation that the other side denies was found in these days.");
  return claims.map((claim) => h("article", { class: "claim" },
    h("h3", {}, `${joined(claim.accusers)} against ${joined(claim.accused)}`, claim.over.length ? `, over ${joined(claim.over)}` : ""),
    h("p", {}, h("span", { class: "badge" }, claim.type === "ACCUSE" ? "an accusation" : `that it ${act(claim.type)} somebody`),
      h("span", { class: "badge" }, `alleged since ${claim.since}`), h("span", { class: "badge denied" }, `denied since ${claim.denied}`),
      h("span", { class: "badge" }, count(claim.publishers.length, "source")), claim.confidence ? h("span", { class: "badge" }, `tie ${Math.round(claim.confidence * 100)} % sure`) : null),
    h("div", { class: "sides" }, side("Alleged", claim.alleged_by, on), side("Denied", claim.denied_by, on))));
}

function side(title, statements, on) {
  return h("section", { class: "card" }, h("h3", {}, title), statements.map((one) => h("div", {},
    h("p", {}, h("strong", {}, one.country ? called(one.country) : one.party ? words(one.party) : "Nobody named"), one.country && one.party ? [" (", words(one.party), ")"] : ""),
    h("blockquote", {}, one.sentence ? words(one.sentence) : "The words are withheld."),
    h("button", { type: "button", onclick: () => on.open(null, one.article, one.event) }, `${one.published} ${one.publisher || "article"}`))));
}
