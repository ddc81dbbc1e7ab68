/** Sends what was typed to be kept, and tells what came of it. */

const LONGEST_WAIT = 15_000;

/**
 * Answers `{ came: 'saved', version, said }`, `{ came: 'other', page }` with the page that shows both versions, `{ came: 'recorded', said, href }`,
 * `{ came: 'refused', said }`, `{ came: 'signed-out' }`, or `{ came: 'lost' }` where nobody answered.
 */
export async function send(copy, token, { keepalive = false } = {}) {
  const reply = await post(copy, token.value, keepalive);
  if (reply?.status !== 403 || keepalive) return read(reply);
  const renewed = await tokenAnew();
  if (renewed === undefined) return { came: 'signed-out' };
  token.value = renewed;
  return read(await post(copy, renewed, false));
}

function post({ action, answers, page, turn, version, follows }, token, keepalive) {
  const body = new URLSearchParams({ token, 'draft-page': page, 'draft-turn': turn, 'draft-version': version, 'draft-follows': follows });
  for (const [name, values] of Object.entries(answers)) for (const value of values) body.append(name, value);
  const signal = keepalive ? undefined : AbortSignal.timeout(LONGEST_WAIT);
  return fetch(action, { method: 'POST', body, keepalive, redirect: 'manual', signal, headers: { accept: 'application/json' } }).catch(
    () => undefined,
  );
}

async function read(reply) {
  if (reply?.type === 'opaqueredirect' || reply?.status === 401 || reply?.status === 403) return { came: 'signed-out' };
  try {
    if (reply?.status === 409) return { came: 'other', page: new DOMParser().parseFromString(await reply.text(), 'text/html') };
    if (reply?.status === 410) return { came: 'recorded', ...(await reply.json()) };
    if (reply?.status === 422) return { came: 'refused', ...(await reply.json()) };
    if (reply?.status === 200) return { came: 'saved', ...(await reply.json()) };
  } catch {
    // Cut off in the middle: the same as no answer.
  }
  return { came: 'lost' };
}

/** A page that was open for long has a token that is no longer taken; a newly asked for one has another. */
async function tokenAnew() {
  const reply = await fetch(location.href, { redirect: 'manual' }).catch(() => undefined);
  if (reply?.ok !== true) return undefined;
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
  return page.querySelector('input[name="token"]')?.value;
}
