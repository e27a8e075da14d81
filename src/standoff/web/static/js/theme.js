// Light or dark: the system's choice until somebody chooses.
const KEY = "standoff-theme";

export function theme(changed) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => { document.documentElement.dataset.theme = localStorage.getItem(KEY) || (system.matches ? "dark" : "light"); };
  apply();
  system.addEventListener("change", () => { apply(); changed(); });
  document.getElementById("theme").addEventListener("click", () => {
    localStorage.setItem(KEY, document.documentElement.dataset.theme === "dark" ? "light" : "dark");
    apply();
    changed();
  });
}
