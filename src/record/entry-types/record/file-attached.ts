import { CONTENT_TYPES, FILE_KINDS, LARGEST_FILE } from '../../codes/files.ts';
import { choice, date, entryType, number, text } from '../../declare.ts';

export const fileAttached = entryType({
  name: 'file-attached',
  area: 'record',
  label: 'File',
  plural: 'Files',
  help: 'A drawing, an order, a certificate or another file that belongs to the record, by itself or with another entry.',
  fields: {
    kind: choice('What is it?', FILE_KINDS, 'What it is to the child, not how it is stored.', { required: true }),
    description: text('What does it show?', 'In a few words, for whoever looks for it in ten years.'),
    'file-name': text('Name of the file', 'As it was when it was handed in.', { required: true }),
    'content-type': choice('Form', CONTENT_TYPES, 'Told from the content, never from the name.', { required: true }),
    bytes: number('Size in bytes', 'As it was kept.', { required: true, min: 1, max: LARGEST_FILE }),
    sha256: text('SHA-256', 'What proves that the file is the one that was kept.', { required: true }),
    'taken-on': date('Day it was taken', 'As the camera’s own clock had it, where that stood in a photograph.'),
    'taken-at': text('Time it was taken', 'By the same clock, such as 14:30.'),
  },
});
