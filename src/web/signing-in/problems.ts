import type { Problems } from '../../identity/index.ts';

/** What is wrong with a form, beside each field and at the top of the page. */
export function problemsView(problems: Problems) {
  return { problems, errors: Object.entries(problems).map(([field, text]) => ({ text, href: `#${field}` })) };
}

/** The title of a page, saying first that something on it is wrong. */
export function titled(title: string, problems: Problems): string {
  return Object.keys(problems).length > 0 ? `Error: ${title}` : title;
}
