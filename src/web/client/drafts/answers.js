/** The answers of a form, as it would send them and as they are put back. */

const CARRIED = new Set(['token', 'draft-version', 'draft-page', 'draft-turn', 'draft-follows']);

/** Each name with its values, without what only ties the form to its page; a draft keeps no file. */
export function answersIn(form) {
  const answers = {};
  for (const [name, value] of new FormData(form)) if (!CARRIED.has(name) && typeof value === 'string') (answers[name] ??= []).push(value);
  return answers;
}

/** The same as the page came, whatever was typed before this was loaded. */
export function answersAsSent(form) {
  return answersIn(new DOMParser().parseFromString(form.outerHTML, 'text/html').querySelector('form'));
}

export function sameAnswers(one, other) {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => filledIn(one[name]) === filledIn(other[name]));
}

/** The same where it was typed: what the server adds to a form by itself is no answer. */
export function sameAsTyped(form, one, other) {
  return namesIn(form).every((name) => filledIn(one[name]) === filledIn(other[name]));
}

/** An empty box and none at all are one answer. */
function filledIn(values = []) {
  return JSON.stringify(values.filter((value) => value !== ''));
}

/** Puts answers where they were given; a question that is named and has none is emptied. */
export function putInto(form, answers, names = namesIn(form)) {
  for (const field of form.elements) {
    if (!names.includes(field.name)) continue;
    const values = answers[field.name] ?? [];
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
    else if (field.type !== 'file') field.value = values[0] ?? '';
    if (values.some((value) => value !== '')) unfoldAround(field);
  }
}

function namesIn(form) {
  return [...form.elements].filter((field) => field.name !== '' && field.type !== 'hidden').map((field) => field.name);
}

function unfoldAround(field) {
  const folded = field.closest('details');
  if (folded !== null && (field.checked || !['checkbox', 'radio'].includes(field.type))) folded.open = true;
}
