/*
 * Runs inside a page. Before anybody presses a key it notes what should be reached and how it looks at rest; from then on it notes each stop as the
 * focus comes to it. `tabStops()` answers what was found.
 */
(() => {
  const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const CANNOT_BE_SEEN = 0.5;

  /** Of radios that are one question, one stop: the chosen, or the first. */
  const isStop = (control) => {
    if (control.type !== 'radio' || control.name === '') return true;
    const group = [...document.querySelectorAll('input[type=radio]')].filter(
      (one) => one.name === control.name && one.form === control.form,
    );
    const shown = group.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled);
    return control === (shown.find((one) => one.checked) ?? shown[0]);
  };
  const stops = [...document.querySelectorAll(CONTROLS)].filter(
    (one) => !one.disabled && one.closest('[inert]') === null && one.checkVisibility({ visibilityProperty: true }) && isStop(one),
  );

  /** What a focus may change: on the control, or on what is drawn in its place beside it. */
  const looks = (control) => {
    const beside = control.nextElementSibling;
    const drawn = [
      getComputedStyle(control),
      ...(beside?.tagName === 'LABEL' ? [getComputedStyle(beside, '::before'), getComputedStyle(beside)] : []),
    ];
    return drawn
      .map((style) =>
        [
          style.outlineStyle === 'none' || /^rgba.*, 0\)$/.test(style.outlineColor)
            ? 'none'
            : `${style.outlineWidth} ${style.outlineColor}`,
          style.backgroundColor,
          style.boxShadow,
        ].join(' | '),
      )
      .join(' || ');
  };
  const nameOf = (control) => {
    const labelled = (control.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
    const labels = [...(control.labels ?? [])].map((one) => one.textContent).join(' ');
    const said = [control.getAttribute('aria-label'), labelled, labels, control.textContent, control.title].find((one) => one?.trim());
    return (said ?? '').replace(/\s+/g, ' ').trim();
  };
  /** Where it stands on the page; a drawn control that is too small itself stands where its label does. */
  const placeOf = (control) => {
    const { left, top, right, bottom } = control.getBoundingClientRect();
    return { left, right, top: top + scrollY, bottom: bottom + scrollY };
  };
  /** Whether anything else lies over the middle of it, as a head that stays might. */
  const isCovered = (control) => {
    const box = [...control.getClientRects()][0];
    if (box === undefined) return true;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return true;
    const there = document.elementsFromPoint(x, y)[0];
    const own = [control, ...(control.labels ?? [])];
    return !own.some((one) => one.contains(there) || there?.contains(one));
  };

  const rest = new Map(stops.map((one) => [one, looks(one)]));
  const met = [];
  document.addEventListener('focusin', ({ target }) => {
    met.push({ control: target, shows: looks(target) !== rest.get(target), covered: false });
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
    // Only within its own column: what stands beside something may begin higher than that ended.
    const isAbove = (next, before) => next.bottom <= before.top + CANNOT_BE_SEEN && next.left < before.right && before.left < next.right;
    const inTurn = met.filter(({ control }) => rest.has(control));
    return {
      first: inTurn[0] === undefined ? '' : nameOf(inTurn[0].control),
      missed: stops.filter((one) => !reached.has(one)).map(nameOf),
      unnamed: stops.filter((one) => nameOf(one) === '').map((one) => one.outerHTML.slice(0, 120)),
      unseen: inTurn.filter(({ shows }) => !shows).map(({ control }) => nameOf(control)),
      covered: inTurn.filter(({ covered }) => covered).map(({ control }) => nameOf(control)),
      outOfTurn: inTurn.slice(1).flatMap(({ control }, n) => {
        const before = inTurn[n].control;
        return isAbove(placeOf(control), placeOf(before)) ? [`${nameOf(control)}, after ${nameOf(before)}`] : [];
      }),
    };
  };
  return stops.length;
})();
