/** A browser as far as the server can tell: it keeps cookies, fills in the form that it was given, and follows nothing by itself. */
export interface Browser {
  get(path: string): Promise<Reply>;
  post(path: string, body: URLSearchParams | FormData): Promise<Reply>;
}

export interface Reply {
  readonly status: number;
  /** Where it sends the reader; '' where it shows a page. */
  readonly to: string;
  readonly page: string;
  /** In seconds, where the page asks again by itself. */
  readonly asksAgainAfter: number | undefined;
}

const LONGEST_WAIT = 30_000;

/** A browser at this address, of somebody whose session this is; a lost connection rejects, as it shows nothing but a fault. */
export function browserAt(url: string, session?: string): Browser {
  const cookies = new Map(session === undefined ? [] : [['sightline', session]]);
  const ask = async (path: string, more: RequestInit): Promise<Reply> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(url + path, { ...more, headers: { cookie }, redirect: 'manual', signal: AbortSignal.timeout(LONGEST_WAIT) });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const refresh = reply.headers.get('refresh');
    return {
      status: reply.status,
      to: reply.headers.get('location') ?? '',
      page: await reply.text(),
      asksAgainAfter: refresh === null ? undefined : Number(refresh),
    };
  };
  return { get: (path) => ask(path, {}), post: (path, body) => ask(path, { method: 'POST', body }) };
}

/** What a form on the page would send, untouched: every field that its inputs name, with the values they stand with. */
export function formOn(page: string, className: string): URLSearchParams {
  const [form = ''] = page.slice(page.indexOf(`class="${className}"`)).split('</form>');
  const sent = new URLSearchParams();
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const of = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '';
    if (!/type="(?:radio|checkbox)"/.test(input) || / checked/.test(input)) sent.append(of('name'), unescaped(of('value')));
  }
  return sent;
}

/** The same with what stands in its boxes of text and its lists. */
export function filledFormOn(page: string, className: string): URLSearchParams {
  const [form = ''] = page.slice(page.indexOf(`class="${className}"`)).split('</form>');
  const sent = formOn(page, className);
  for (const [, name = '', value = ''] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>\n?([^<]*)<\/textarea>/g))
    sent.append(name, unescaped(value).trimStart());
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]* name="([^"]*)"[^>]*>([^]*?)<\/select>/g))
    sent.append(name, unescaped(/<option value="([^"]*)" selected/.exec(options)?.[1] ?? ''));
  return sent;
}

function unescaped(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What shows that a form was asked for here. */
export function tokenOn(page: string): string {
  return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

/** What a reader reads of the page, without its frame. */
export function wordsOn(page: string): string {
  return page
    .slice(page.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}
