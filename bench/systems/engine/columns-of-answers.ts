/** What the engine answered for child after child, gathered into one set of columns. */
import type { Answers } from '../../../src/engine/index.ts';

const ROOM_AT_FIRST = 1 << 14;

export class ColumnsOfAnswers {
  length = 0;
  child = new Int32Array(ROOM_AT_FIRST);
  opened = new Int32Array(ROOM_AT_FIRST);
  due = new Int32Array(ROOM_AT_FIRST);
  metOn = new Int32Array(ROOM_AT_FIRST);
  late = new Int32Array(ROOM_AT_FIRST);
  state = new Uint8Array(ROOM_AT_FIRST);
  /** The place of each standard in its pack. */
  standard = new Uint16Array(ROOM_AT_FIRST);

  take(child: number, answers: Answers): void {
    const from = this.length;
    const to = from + answers.length;
    while (to > this.opened.length) this.#grow();
    this.child.fill(child, from, to);
    this.opened.set(answers.opened.subarray(0, answers.length), from);
    this.due.set(answers.due.subarray(0, answers.length), from);
    this.metOn.set(answers.metOn.subarray(0, answers.length), from);
    this.late.set(answers.late.subarray(0, answers.length), from);
    this.state.set(answers.state.subarray(0, answers.length), from);
    for (let row = 0; row < answers.length; row++) this.standard[from + row] = answers.standards[row]?.place ?? 0;
    this.length = to;
  }

  #grow(): void {
    this.child = twice(this.child);
    this.opened = twice(this.opened);
    this.due = twice(this.due);
    this.metOn = twice(this.metOn);
    this.late = twice(this.late);
    const standard = new Uint16Array(this.standard.length * 2);
    standard.set(this.standard);
    this.standard = standard;
    const state = new Uint8Array(this.state.length * 2);
    state.set(this.state);
    this.state = state;
  }
}

function twice(column: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(column.length * 2);
  longer.set(column);
  return longer;
}
