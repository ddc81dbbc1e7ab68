/** A form that may bring files: all that was typed before them is read first, and the files once it is known who sends them. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RECORDING_FORM_BYTES } from '../bounds.ts';
import { bytesOf, untilBroken } from './until-broken.ts';

/** One file as it arrives, with the name of the control that it was chosen in. */
export interface FileSent {
  readonly control: string;
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

interface Arriving {
  readonly typed: Record<string, string | string[]>;
  /** Of all that was typed so far. */
  bytes: number;
  readonly left: AsyncIterator<Part>;
  /** The one it was read up to; none where all of it was read. */
  readonly first?: FilePart;
}

type Part = FieldPart | FilePart;
interface FieldPart {
  readonly type: 'field';
  readonly fieldname: string;
  readonly value: unknown;
}
interface FilePart {
  readonly type: 'file';
  readonly fieldname: string;
  /** Nothing, or none, where no file was chosen. */
  readonly filename: string | undefined;
  readonly file: AsyncIterable<unknown> & { resume(): unknown };
}

/** More than the largest form has, with every option ticked. */
const MOST_FIELDS = 3_000;
const arriving = new WeakMap<FastifyRequest, Arriving>();

/** What a route that takes such a form adds to its own, for at most so many files. */
export function takingFiles(most: number) {
  return { preValidation: (request: FastifyRequest) => readTyped(request, most), onSend: letTheRestGo };
}

/** Before anybody asks who sent it: else what was typed would be lost where they are signed in no longer. Throws (413, 400) where it is too much, or breaks off. */
async function readTyped(request: FastifyRequest, most: number): Promise<void> {
  if (!request.isMultipart()) return;
  const limits = { files: most, fields: MOST_FIELDS, parts: MOST_FIELDS + most, fieldSize: RECORDING_FORM_BYTES };
  const left = untilBroken<Part>(request.parts({ limits }));
  const typed: Record<string, string | string[]> = {};
  request.body = typed;
  const form = { typed, left, bytes: 0 };
  const first = await nextFile(form);
  if (first !== undefined) arriving.set(request, { ...form, first });
}

/** Whether nothing that was sent has been read: files, and what was typed beside them. */
export function isUnread(request: FastifyRequest): boolean {
  return request.isMultipart() && (typeof request.body !== 'object' || request.body === null);
}

/** The files that came with it, one after another; what was typed after each is among what was sent once the next is asked for. */
export async function* filesWith(request: FastifyRequest): AsyncGenerator<FileSent> {
  const form = arriving.get(request);
  if (form === undefined) return;
  for (let part = form.first; part !== undefined; part = await nextFile(form)) {
    yield { control: part.fieldname, name: part.filename ?? '', content: bytesOf(part.file) };
    part.file.resume();
  }
  arriving.delete(request);
}

async function nextFile(form: Omit<Arriving, 'first'>): Promise<FilePart | undefined> {
  for (;;) {
    const next = await form.left.next();
    if (next.done === true) return undefined;
    const part = next.value;
    if (part.type === 'field') add(form, part);
    else if ((part.filename ?? '') !== '') return part;
    else part.file.resume();
  }
}

function add(form: Omit<Arriving, 'first'>, { fieldname, value }: FieldPart): void {
  if (typeof value !== 'string') return;
  const before = form.typed[fieldname];
  form.typed[fieldname] = before === undefined ? value : [before, value].flat();
  form.bytes += Buffer.byteLength(fieldname) + Buffer.byteLength(value);
  if (form.bytes > RECORDING_FORM_BYTES) throw Object.assign(new Error('More was typed than this form takes.'), { statusCode: 413 });
}

/** Files of a form that is refused are let go by, so that whoever sends them is heard to the end. */
async function letTheRestGo(request: FastifyRequest, _reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (arriving.delete(request)) {
    request.raw.unpipe();
    request.raw.resume();
  }
  return payload;
}
