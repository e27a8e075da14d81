// The slider of days: what was known by then.
const DAY = 86400000;

export function asOf(meta, current, go) {
  const bar = document.getElementById("asof");
  const slider = document.getElementById("asof-day");
  const told = document.getElementById("asof-told");
  const first = Date.parse(meta.first);
  const last = Date.parse(meta.last);
  bar.hidden = !(last > first);
  if (bar.hidden) return;
  const day = (value) => new Date(first + value * DAY).toISOString().slice(0, 10);
  slider.max = (last - first) / DAY;
  slider.value = current ? (Date.parse(current) - first) / DAY : slider.max;
  const say = () => { told.textContent = day(Number(slider.value)); slider.setAttribute("aria-valuetext", told.textContent); };
  say();
  slider.oninput = say;
  slider.onchange = () => go({ as_of: slider.value === slider.max ? "" : day(Number(slider.value)) });
  document.getElementById("asof-now").onclick = () => go({ as_of: "" });
}
