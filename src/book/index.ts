export { bookOf } from './book.ts';
export { bookHtml } from './html.ts';
export { printBook, printHtml } from './print.ts';
