export { bookOf } from './book.ts';
export { bookHtml } from './html.ts';
export { printBook } from './print.ts';
