// What is shown stands in the address, so that a view can be sent to a colleague.

export const KEYS = ["view", "a", "b", "over", "as_of", "step", "from", "to", "since", "until", "way", "kind", "all", "incident", "article", "event"];

export function state() {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(KEYS.map((key) => [key, query.get(key) || ""]));
}

export function addressOf(changes, base = state()) {
  const query = new URLSearchParams();
  const next = { ...base, ...changes };
  for (const key of KEYS) if (next[key]) query.set(key, next[key]);
  const text = query.toString();
  return text ? `/?${text}` : "/";
}

// The question that the parts of a view share.
export function question(of = state()) {
  return { a: of.a, b: of.b || "all", over: of.over, as_of: of.as_of };
}
