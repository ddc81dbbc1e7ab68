/** Keeps a form as it is typed: on this device at once, on the server as soon as typing stops. */
import { answersAsSent, answersIn, putInto, sameAnswers, sameAsTyped } from './answers.js';
import { copiesOf, forgetCopy, keepCopy } from './copies.js';
import { showOther } from './other-version.js';
import { showMet } from './met-so-far.js';
import { sendApart } from './left-over.js';
import { send } from './send.js';

const AFTER_TYPING = 1000;
const WHILE_TYPING = 8000;
const AGAIN_AFTER = 3000;

export function keepForm(form) {
  const line = document.getElementById('draft-said');
  const carried = (name) => form.elements.namedItem(name);
  const token = carried('token');
  const mine = { key: carried('key').value, page: carried('draft-page').value, mark: form.dataset.owner, action: form.dataset.draft };
  let version = Number(carried('draft-version').value);
  let turn = 0;
  let follows = '';
  /** What the server has, as far as is known. */
  let kept = answersAsSent(form);
  let underWay = false;
  let waiting = false;
  let leaving = false;
  let timer;
  let unsavedSince;

  if (isShownAgain()) form.reset();
  putBack();
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', leave);
  addEventListener('pagehide', () => leaving || sendLast());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && !leaving && sendLast());
  addEventListener('online', save);
  if (form.dataset.unkept !== undefined) kept = {};
  changed();

  /** What this device had and the server had not is put back before anything else is typed. */
  function putBack() {
    const [latest, ...others] = copiesOf(mine.mark).filter(({ key }) => key === mine.key);
    for (const other of others) void sendApart(other, token);
    if (latest === undefined) return;
    if (sameAsTyped(form, latest.answers, kept)) return forgetCopy(latest);
    putInto(form, latest.answers);
    ({ version } = latest);
    follows = `${latest.follows} ${latest.page}`.trim();
    say('What this device had kept, and the server had not, has been put back.');
    if (keepHere()) forgetCopy(latest);
    setTimer(AFTER_TYPING);
  }

  function changed() {
    leaving = false;
    if (sameAnswers(answersIn(form), kept)) return;
    if (!keepHere()) say('Not kept on this device: this browser keeps nothing. It is saved as soon as the server answers.');
    inAddress();
    unsavedSince ??= Date.now();
    setTimer(Date.now() - unsavedSince > WHILE_TYPING ? 0 : AFTER_TYPING);
  }

  function setTimer(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  }

  function copyNow(more) {
    return { ...mine, answers: answersIn(form), version, turn, follows, ...more };
  }

  function keepHere(more = {}) {
    return keepCopy(copyNow(more));
  }

  /** So that the page, asked for anew, is this draft and not an empty form. */
  function inAddress() {
    const address = new URL(location.href);
    if (address.searchParams.get('draft') === mine.key || mine.action !== `${address.pathname}/draft`) return;
    address.searchParams.set('draft', mine.key);
    history.replaceState(history.state, '', address);
  }

  async function save() {
    if (underWay || waiting || leaving || sameAnswers(answersIn(form), kept)) return;
    underWay = true;
    turn += 1;
    const copy = copyNow();
    keepCopy(copy);
    const answer = await send(copy, token);
    underWay = false;
    if (!leaving) take(answer, copy);
  }

  function take(answer, copy) {
    if (answer.came === 'saved') return saved(answer, copy);
    if (answer.came === 'other') return showBoth(answer.page);
    if (answer.came === 'recorded') {
      waiting = true;
      return say(`${answer.said} What you typed since is kept on this device.`, answer.href);
    }
    if (answer.came === 'refused') return say(answer.said);
    setTimer(AGAIN_AFTER);
    if (answer.came === 'signed-out') return say('Kept on this device; you are no longer signed in. Sign in from another window to go on.');
    return say('Kept on this device; the connection is lost.');
  }

  function saved(answer, { answers }) {
    ({ version } = answer);
    kept = answers;
    follows = '';
    unsavedSince = undefined;
    carry();
    say(answer.said);
    showMet(form, answer.met);
    if (sameAnswers(answersIn(form), answers)) return forgetCopy(mine);
    keepHere();
    return setTimer(AFTER_TYPING);
  }

  function showBoth(page) {
    waiting = true;
    say('Kept on this device. Another window has changed this draft as well.', '#other-version', 'Look at both');
    showOther(page, form, {
      put: changed,
      keep: (theirs) => {
        version = theirs;
        waiting = false;
        kept = {};
        void save();
      },
      seen: (theirs) => {
        carried('draft-version').value = String(theirs);
      },
    });
  }

  /** What the form carries when it is sent as a whole. */
  function carry() {
    carried('draft-turn').value = String(turn);
    if (!waiting) carried('draft-version').value = String(version);
    carried('draft-follows').value = follows;
  }

  function leave() {
    leaving = true;
    clearTimeout(timer);
    turn += 1;
    carry();
    keepHere({ submitted: true });
  }

  /** The last that a page which is going away can do; what does not arrive is still here. */
  function sendLast() {
    if (waiting || sameAnswers(answersIn(form), kept)) return;
    turn += 1;
    const copy = copyNow();
    keepCopy(copy);
    void send(copy, token, { keepalive: true });
  }

  function say(words, href, linkWords = 'Look at it') {
    if (line.textContent.startsWith(words)) return;
    line.textContent = words;
    if (href !== undefined) line.append(' ', link(href, linkWords));
  }
}

/** A browser that goes back fills in what stood here then, which may be older than what was kept since. */
function isShownAgain() {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation?.type === 'back_forward' || navigation?.type === 'reload';
}

function link(href, words) {
  const anchor = document.createElement('a');
  anchor.className = 'govuk-link';
  anchor.href = href;
  anchor.textContent = words;
  return anchor;
}
