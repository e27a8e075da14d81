// Runs Vega-Lite specifications. Expressions are read as trees (ast), for the page forbids eval.
import { h } from "./dom.js";

let library = null;

function vega() {
  library ||= new Promise((resolve, reject) => {
    const script = h("script", { src: document.querySelector('meta[name="vega"]').content, type: "module" });
    script.addEventListener("load", () => resolve(window.vegaEmbed));
    script.addEventListener("error", () => { library = null; reject(new Error("The chart library did not load: reload the page.")); });
    document.head.append(script);
  });
  return library;
}

function config() {
  const css = getComputedStyle(document.documentElement);
  const [text, line, ground] = ["--text", "--line", "--ground"].map((name) => css.getPropertyValue(name).trim());
  return {
    background: ground, title: { color: text }, style: { "guide-label": { fill: text }, "guide-title": { fill: text } },
    axis: { grid: true, gridColor: line, titleColor: text, labelColor: text, domainColor: line, tickColor: line }, text: { fill: text, color: text }, view: { stroke: null },
    geoshape: { stroke: line },
  };
}

export async function draw(element, spec, label) {
  element.tabIndex = 0; // where it is wider than the page, arrows move it
  const embed = await vega();
  const drawn = await embed(element, spec, { ast: true, actions: false, renderer: "svg", defaultStyle: false, tooltip: tip, config: config() });
  named(element, label);
  return drawn.view;
}

// A picture has one name, and a table beside it; a name for each of its strokes would help nobody.
function named(element, label) {
  const picture = element.querySelector("svg");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", label);
  for (const part of picture.children) part.setAttribute("aria-hidden", "true");
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", label);
  element.removeAttribute("aria-roledescription");
}

let box = null;

function tip(_, event, __, value) {
  box?.remove();
  box = null;
  if (!value || typeof value !== "object") return;
  box = h("div", { class: "tip", role: "tooltip" }, ...Object.entries(value).flatMap(([key, one], at) => [at ? h("br") : "", `${key}: ${one}`]).filter(Boolean));
  document.body.append(box);
  box.style.left = `${Math.min(event.clientX + 12, innerWidth - box.offsetWidth - 8)}px`;
  box.style.top = `${event.clientY + 14}px`;
}
