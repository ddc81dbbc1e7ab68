/** What is found, and what files there are, for tests of pages. */
import type { Day } from '../../calendar/index.ts';
import type { ChildHead, ChildrenFound, EntryLine, FileOpened, FilesOfChild, RecordSearched } from '../../casework/index.ts';

const BEFORE = 20;

function noteOn(day: Day): EntryLine {
  return {
    id: 'e-note',
    type: 'case-note',
    label: 'Case note',
    occurred: { day },
    by: 'Ada Invented',
    role: 'Social worker',
    significant: false,
    facts: [{ label: 'Note', value: 'She said she likes the new school, and that the bus is loud.' }],
  };
}

export function childrenFoundOf(head: ChildHead): ChildrenFound {
  const known = { plans: head.plans, worker: 'Ada Invented', team: 'Hill team', open: true };
  return {
    nothingAsked: false,
    more: false,
    wrongDay: '31/2/2014',
    lines: [
      { child: head.child, why: [{ told: { kind: 'known-as', text: 'Ro' }, fit: 'sounds' }], byBirth: true, known },
      {
        child: head.child,
        why: [{ told: { kind: 'family', text: 'Sam Pretend', relation: 'mother' }, fit: 'begins' }],
        byBirth: false,
        known,
      },
      { child: head.child, why: [{ told: { kind: 'name', text: 'Robyn' }, fit: 'slip' }], byBirth: false },
    ],
  };
}

export function recordSearchedOf(head: ChildHead, today: Day): RecordSearched {
  const entry = noteOn(today - BEFORE);
  const stretches = [
    { text: 'She said she likes the new ', marked: false },
    { text: 'school', marked: true },
    { text: ', and that the bus is loud.', marked: false },
  ];
  return {
    head,
    kinds: [{ type: 'case-note', label: 'Case note' }],
    asked: true,
    total: 31,
    page: 1,
    pages: 2,
    entries: [{ entry, where: [{ label: 'Note', stretches }] }],
  };
}

export function filesOf(head: ChildHead, today: Day): FilesOfChild {
  const { id, label, occurred, ...rest } = noteOn(today - BEFORE);
  const file = (n: number, contentType: string, name: string) => ({
    entry: { ...rest, id: `e-file-${n}`, type: 'file-attached', label: 'File', occurred },
    name,
    kind: 'The child’s drawing or writing',
    contentType,
    bytes: 123_456 * n,
    isPhotograph: false,
  });
  return {
    head: { ...head, photograph: { entry: 'e-photograph', file: 'e-file-2', on: today - BEFORE } },
    mayWrite: true,
    entries: [{ id, label, occurred }],
    files: [
      { ...file(2, 'image/jpeg', 'school.jpg'), kind: 'Photograph', isPhotograph: true },
      {
        ...file(3, 'image/jpeg', 'at the sea.jpg'),
        kind: 'Photograph',
        isPhotograph: true,
        taken: { day: today - 2 * BEFORE, minute: 870 },
      },
      { ...file(1, 'image/png', 'dragon.png'), description: 'A dragon with a sock', of: { id, label, occurred } },
      file(20, 'application/pdf', 'a very long name that somebody gave to an order made by the court in the spring.pdf'),
    ],
  };
}

const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Every file is a picture of one dot. */
export function pictureOpened(): FileOpened {
  return {
    name: 'dot.png',
    contentType: 'image/png',
    bytes: DOT.length,
    stands: 'sound',
    async *content() {
      yield DOT;
    },
  };
}
