// Questions to the server that this page comes from, and to no other.

const TOKEN = "standoff-token";
const ATTEMPTS = 300; // some minutes: the incidents of a large store are found once

class Refused extends Error {
  constructor(status, message, after = 0) {
    super(message);
    this.status = status;
    this.after = after;
    this.told = true;
  }
}

export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) if (one !== "" && one !== null && one !== undefined && one !== false) query.append(key, one);
  }
  const text = query.toString();
  return `/api/${path}${text ? `?${text}` : ""}`;
}

async function answer(path, parameters, signal) {
  const token = sessionStorage.getItem(TOKEN);
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  let response;
  try {
    response = await fetch(address(path, parameters), { headers, signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refused(0, "The server does not answer. Is standoff serve still running?");
  }
  if (response.ok) return response;
  const said = await response.json().catch(() => ({ error: `the server answered ${response.status}` }));
  throw new Refused(response.status, said.error, Number(response.headers.get("Retry-After")) || 0);
}

// A server that is making something ready, or that others keep busy, is asked again, and the visitor told why it takes time.
async function patiently(path, parameters, signal) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await answer(path, parameters, signal);
    } catch (error) {
      if (error.status !== 503 || !error.after || attempt === ATTEMPTS) throw error;
      document.dispatchEvent(new CustomEvent("waiting", { detail: error.message }));
      await new Promise((resolve) => { setTimeout(resolve, error.after * 1000); });
    }
  }
}

export async function get(path, parameters = {}, signal = undefined) {
  return (await patiently(path, parameters, signal)).json();
}

export async function file(path, parameters = {}) {
  return (await patiently(path, parameters)).blob();
}

export function keepToken(token) {
  sessionStorage.setItem(TOKEN, token);
}
