/*
 * Runs inside a page. What the return key sends off is noted and not sent, so that each form of a page can be tried; `keysTried()` answers what was
 * pressed. Each control that a key is to be pressed in is marked.
 */
const WORDS = 'input:is([type=text], [type=search], [type=email], :not([type]))';
const TOGGLES = ['input[type=checkbox]', 'input[type=radio]', 'summary'];

function canBeUsed(control) {
  return !control.disabled && control.closest('[inert]') === null && control.checkVisibility({ visibilityProperty: true });
}

function firstOf(selector, within) {
  return [...within.querySelectorAll(selector)].find(canBeUsed);
}

function stateOf(control) {
  return control.tagName === 'SUMMARY' ? control.parentElement.open : control.checked;
}

function noteKeys() {
  const sent = [];
  document.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      const says = submitter?.textContent.trim().replace(/\s+/g, ' ') || `to ${submitter?.getAttribute('formaction')}`;
      sent.push(submitter?.name === 'do' ? `${says} (${submitter.value})` : says);
    },
    true,
  );
  const forms = document.querySelectorAll('main form');
  const words = [...forms].flatMap((form) => firstOf(WORDS, form) ?? []);
  words.forEach((control, n) => control.setAttribute('data-words-tried', n));
  const toggled = (forms.length === 0 ? [] : TOGGLES).flatMap((selector) => {
    const control = firstOf(selector, document.querySelector('main'));
    return control === undefined || (control.type === 'radio' && control.checked) ? [] : [control];
  });
  const before = toggled.map(stateOf);
  const left = [];
  toggled.forEach((control, n) => control.setAttribute('data-toggle-tried', n));
  globalThis.spacePressed = (n) => {
    if (stateOf(toggled[n]) === before[n]) left.push(toggled[n].outerHTML.slice(0, 120));
  };
  globalThis.keysTried = () => ({ sent, left });
  return { words: words.length, toggles: toggled.length };
}

noteKeys();
