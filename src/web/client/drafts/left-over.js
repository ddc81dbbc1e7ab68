/** What an earlier page left on this device, because the browser, the connection or the server went away: sent now, and then gone from here. */
import { copiesOf, forgetCopy } from './copies.js';
import { send } from './send.js';

/** Sends in whatever is left of this owner's, but for what the page's own form looks after; shows where it can be gone on with. */
export async function sendLeftOver(section, exceptKey) {
  const token = { value: section.dataset.token };
  for (const copy of copiesOf(section.dataset.owner)) {
    if (copy.key === exceptKey) continue;
    const answer = await send(copy, token);
    const isInRecord = answer.came === 'recorded' && copy.submitted === true;
    if (answer.came === 'saved' || isInRecord) forgetCopy(copy);
    if (answer.came === 'saved' && copy.submitted !== true) show(section, copy.action, copy.key);
    if (answer.came === 'other' || (answer.came === 'recorded' && !isInRecord)) {
      const key = await sendApart(copy, token);
      if (key !== undefined) show(section, copy.action, key);
    }
  }
}

/** What cannot go where it was meant becomes a draft by itself, so that neither of two versions is lost; answers its key. */
export async function sendApart(copy, token) {
  const key = newKey();
  const apart = { ...copy, key, version: 0, follows: '', answers: { ...copy.answers, key: [key] } };
  if ((await send(apart, token)).came !== 'saved') return undefined;
  forgetCopy(copy);
  return key;
}

function show(section, action, key) {
  const line = document.createElement('p');
  line.className = 'drafts__device';
  const link = document.createElement('a');
  link.className = 'govuk-link';
  link.href = `${action.replace(/\/draft$/, '')}?draft=${key}`;
  link.textContent = 'Go on with it';
  line.append('What you had typed was still on this device. It is now saved as a draft. ', link);
  section.append(line);
  section.hidden = false;
}

/** Browsers give out keys ready made only over https. */
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
