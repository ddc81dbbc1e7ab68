/**
 * What was typed and the server does not have yet, on this device: one copy for each open page, with whose it is, and gone as soon
 * as the server has it. Whoever else sits down here is not shown it.
 */

const PREFIX = 'sightline-draft:';
const LONGEST = 30 * 24 * 60 * 60 * 1000;

/** Answers whether this browser keeps anything. */
export function keepCopy(copy) {
  try {
    localStorage.setItem(nameOf(copy), JSON.stringify({ ...copy, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

export function forgetCopy(copy) {
  try {
    localStorage.removeItem(nameOf(copy));
  } catch {
    // A browser that lets nothing be kept has nothing to forget.
  }
}

/** This owner's, the latest first. Everybody's old ones are forgotten on the way. */
export function copiesOf(mark) {
  const copies = everyCopy();
  for (const copy of copies) if (Date.now() - copy.at > LONGEST) forgetCopy(copy);
  return copies
    .filter((copy) => mark !== '' && copy.mark === mark && Date.now() - copy.at <= LONGEST)
    .toSorted((one, other) => other.at - one.at);
}

/** Once a form is in the record, what was sent of it is kept nowhere else. */
export function forgetSubmitted(key) {
  for (const copy of everyCopy()) if (copy.key === key && copy.submitted === true) forgetCopy(copy);
}

function nameOf({ key, page }) {
  return `${PREFIX}${key}:${page}`;
}

function everyCopy() {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => JSON.parse(localStorage.getItem(name)));
  } catch {
    return [];
  }
}
