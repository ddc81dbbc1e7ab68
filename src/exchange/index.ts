export { type Fault, type Severity } from './fault.ts';
export { type Chosen, type NamedFile } from './files.ts';
export { sourceOf } from './held.ts';
export { type Form, type Preview, type ReadOptions, type Sink } from './preview.ts';
export { LOOK_ONLY, readExchange } from './read-exchange.ts';
