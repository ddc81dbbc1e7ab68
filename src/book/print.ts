import type { Page } from 'playwright-core';
import type { Book } from './book.ts';
import { launchBrowser } from './browser.ts';
import { bookHtml } from './html.ts';
import { pageNumbers } from './page-numbers.ts';

/** The printed book with its number of pages, or in words why it could not be printed here. */
export type Printed = { readonly pdf: Uint8Array; readonly pages: number } | { readonly none: string };

/** As wide as a page number is before it is known. */
const UNKNOWN = 888;

/** Prints the book as a tagged PDF: once to learn where everything stands, and again with the page numbers filled in. */
export async function printBook(book: Book): Promise<Printed> {
  const launched = await launchBrowser();
  if ('none' in launched) return launched;
  try {
    const page = await launched.browser.newPage();
    const first = pageNumbers(
      await pdfOf(
        page,
        bookHtml(book, () => UNKNOWN),
      ),
    );
    const pdf = await pdfOf(
      page,
      bookHtml(book, (anchor) => first.get(anchor)),
    );
    return {
      pdf,
      pages:
        Buffer.from(pdf)
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    };
  } finally {
    await launched.browser.close();
  }
}

/** Prints one HTML file that needs nothing else as a tagged PDF. */
export async function printHtml(html: string): Promise<{ readonly pdf: Uint8Array } | { readonly none: string }> {
  const launched = await launchBrowser();
  if ('none' in launched) return launched;
  try {
    return { pdf: await pdfOf(await launched.browser.newPage(), html) };
  } finally {
    await launched.browser.close();
  }
}

async function pdfOf(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load' });
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}
