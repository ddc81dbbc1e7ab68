/*
 * Runs inside a page. Before anybody presses a key it notes what should be reached and how it looks at rest; from then on it notes each stop as the
 * focus comes to it. Answers how many there should be; `tabStops()` answers what was found.
 */
const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';
const LESS_THAN_IS_SEEN = 0.5;

/** Of radios that are one question, one stop: the chosen, or the first. */
function isStop(control) {
  if (control.type !== 'radio' || control.name === '') return true;
  const group = [...document.querySelectorAll('input[type=radio]')].filter((one) => one.name === control.name && one.form === control.form);
  const shown = group.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled);
  return control === (shown.find((one) => one.checked) ?? shown[0]);
}

/** What only stands for a key, as the button that Enter presses in a field, is hidden from everybody and no stop. */
function isForAKey(control) {
  return control.tabIndex === -1 && control.getAttribute('aria-hidden') === 'true';
}

function isShown(control) {
  return (
    !control.disabled && !isForAKey(control) && control.closest('[inert]') === null && control.checkVisibility({ visibilityProperty: true })
  );
}

/** What a focus may change: on the control, or on what is drawn in its place beside it. */
function looks(control) {
  const beside = control.nextElementSibling;
  const label = beside?.tagName === 'LABEL' ? [getComputedStyle(beside, '::before'), getComputedStyle(beside)] : [];
  return [getComputedStyle(control), ...label]
    .map((style) => [outlineOf(style), style.backgroundColor, style.boxShadow].join(' | '))
    .join(' || ');
}

function outlineOf({ outlineStyle, outlineColor, outlineWidth }) {
  return outlineStyle === 'none' || /^rgba.*, 0\)$/.test(outlineColor) ? 'none' : `${outlineWidth} ${outlineColor}`;
}

function nameOf(control) {
  const ids = (control.getAttribute('aria-labelledby') ?? '').split(' ');
  const labelledBy = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const labels = [...(control.labels ?? [])].map((one) => one.textContent).join(' ');
  const said = [control.getAttribute('aria-label'), labelledBy, labels, control.textContent, control.title].find((one) => one?.trim());
  return (said ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether it ends higher on the page than the other begins, in the same column: what stands beside something may begin higher. */
function isAbove(control, other) {
  const [one, before] = [control.getBoundingClientRect(), other.getBoundingClientRect()];
  return one.bottom <= before.top + LESS_THAN_IS_SEEN && one.left < before.right && before.left < one.right;
}

/** Whether anything else lies over the middle of it, as a head that stays might. */
function isCovered(control) {
  const [box] = control.getClientRects();
  if (box === undefined) return true;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return true;
  const [there] = document.elementsFromPoint(x, y);
  return ![control, ...(control.labels ?? [])].some((one) => one.contains(there) || there?.contains(one));
}

function noteStops() {
  const stops = [...document.querySelectorAll(CONTROLS)].filter((one) => isShown(one) && isStop(one));
  const atRest = new Map(stops.map((one) => [one, looks(one)]));
  const met = [];
  document.addEventListener('focusin', ({ target }) => {
    met.push({ control: target, shows: looks(target) !== atRest.get(target), covered: false });
  });
  // A page is scrolled to what has the focus only after it came there: whether it can be seen is looked at before it goes on.
  const lookAtLast = () => {
    const last = met.at(-1);
    if (last !== undefined && last.control === document.activeElement) last.covered = isCovered(last.control);
  };
  document.addEventListener('keydown', lookAtLast, true);
  globalThis.tabStops = () => {
    lookAtLast();
    const reached = new Set(met.map(({ control }) => control));
    const inTurn = met.filter(({ control }) => atRest.has(control));
    return {
      first: inTurn[0] === undefined ? '' : nameOf(inTurn[0].control),
      missed: stops.filter((one) => !reached.has(one)).map(nameOf),
      unnamed: stops.filter((one) => nameOf(one) === '').map((one) => one.outerHTML.slice(0, 120)),
      unseen: inTurn.filter(({ shows }) => !shows).map(({ control }) => nameOf(control)),
      covered: inTurn.filter(({ covered }) => covered).map(({ control }) => nameOf(control)),
      outOfTurn: inTurn.slice(1).flatMap(({ control }, n) => {
        const before = inTurn[n].control;
        return isAbove(control, before) ? [`${nameOf(control)}, after ${nameOf(before)}`] : [];
      }),
    };
  };
  return stops.length;
}

noteStops();
