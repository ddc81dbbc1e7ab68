/** Buttons that put the words chosen in a text within a mark, as they could be typed. */

const MARKS = [
  ['third party', 'About somebody else'],
  ['not yet shared', 'Not to be shared yet'],
  ['reported by', 'Reported by…'],
  ['opinion', 'Opinion'],
  ['fact', 'Fact'],
  ['own words', 'Own words'],
];

export function addMarks(field) {
  const bar = document.createElement('div');
  bar.className = 'words-marks';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Mark the words you have chosen');
  for (const [written, says] of MARKS) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = says;
    button.addEventListener('click', () => mark(field, written));
    bar.append(button);
  }
  field.after(bar);
  field.addEventListener('focus', () => showAlone(bar));
}

/** They stay until another text is gone to: were they to go as soon as this one is left, what is pressed on would move away from under the pointer. */
function showAlone(bar) {
  for (const other of document.querySelectorAll('.words-marks.is-shown')) other.classList.remove('is-shown');
  bar.classList.add('is-shown');
}

/** The cursor then stands where the next word goes: who said it, or what was said. */
function mark(field, written) {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const opening = written.endsWith(' by') ? `[${written} ` : `[${written}: `;
  const rest = written.endsWith(' by') ? `: ${value.slice(from, to)}]` : `${value.slice(from, to)}]`;
  field.focus();
  field.setRangeText(opening + rest, from, to, 'end');
  const at = from === to || written.endsWith(' by') ? from + opening.length : from + opening.length + rest.length;
  field.setSelectionRange(at, at);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
