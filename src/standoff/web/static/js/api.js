// Questions to the server that this page comes from, and to no other.

const TOKEN = "standoff-token";

class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
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
  throw new Refused(response.status, said.error);
}

export async function get(path, parameters = {}, signal = undefined) {
  return (await answer(path, parameters, signal)).json();
}

export async function file(path, parameters = {}) {
  return (await answer(path, parameters)).blob();
}

export function keepToken(token) {
  sessionStorage.setItem(TOKEN, token);
}
