// Elements are made here and nowhere else; text goes in as text, so that no report can bring markup.

export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

// Characters that turn the direction of writing or are invisible: shown by their number, never obeyed.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

export function shown(text) {
  const parts = [];
  let last = 0;
  for (const match of text.matchAll(CONTROLS)) {
    parts.push(text.slice(last, match.index), control(match[0]));
    last = match.index + 1;
  }
  return [...parts, text.slice(last)].filter((part) => part !== "");
}

function control(letter) {
  const code = "U+" + letter.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  return h("span", { class: "control", title: `a control character, ${code}` }, code);
}

export function words(text) {
  return h("bdi", {}, ...shown(text));
}

export function busy(element) {
  element.setAttribute("aria-busy", "true");
  element.replaceChildren(h("p", { class: "loading" }, "Loading…"));
}

// Whatever waits for the server says why, where it is known.
document.addEventListener("waiting", ({ detail }) => {
  for (const one of document.querySelectorAll(".loading")) one.textContent = `Loading… (${detail})`;
});

export function filled(element, ...children) {
  element.removeAttribute("aria-busy");
  element.replaceChildren(...children);
}

// Fill an element with what a promise gives, or with what went wrong.
export async function loaded(element, making) {
  busy(element);
  try {
    const made = await making();
    filled(element, ...[made].flat());
  } catch (error) {
    if (error.name === "AbortError") return;
    filled(element, failure(error));
    if (!error.told) console.warn(error);
  }
}

export function failure(error) {
  return h("p", { class: "error", role: "alert" }, ...shown(error.message || String(error)));
}
