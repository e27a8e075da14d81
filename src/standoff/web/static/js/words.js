// How codes are called on the page.

const ACTS = {
  AGREE: "agrees with", CONSULT: "talks with", SUPPORT: "supports", CONCEDE: "yields to", COOPERATE: "cooperates with",
  AID: "aids", RETREAT: "withdraws before", REQUEST: "makes a demand of", ACCUSE: "accuses", REJECT: "rejects",
  THREATEN: "threatens", PROTEST: "protests against", SANCTION: "sanctions", MOBILIZE: "mobilizes against",
  COERCE: "coerces", ASSAULT: "attacks",
};

export const STATUSES = {
  actual: "reported as fact", alleged: "alleged", future: "announced", hypothetical: "possible", negated: "said not to have happened",
  historical: "long past",
};

const names = new Map();

export function learn(countries) {
  for (const one of countries) names.set(one.code, one.name);
}

export function called(code) {
  return names.get(code) || code;
}

export function joined(codes) {
  return codes.map(called).join(", ") || "somebody";
}

export function act(type) {
  return ACTS[type] || type.toLowerCase();
}

export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
